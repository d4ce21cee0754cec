package dev.walkback.workflows;

import io.temporal.api.enums.v1.EventType;
import io.temporal.common.WorkflowExecutionHistory;
import io.temporal.common.converter.Jackson3JsonPayloadConverter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The kept histories: a file a path, in a folder a version. */
final class Histories {
  private static final Path ROOT = Path.of("src/test/resources/histories");

  private Histories() {}

  /** Where this version's are; once it is released they stay as they are. */
  static Path current() {
    return ROOT.resolve("0.1");
  }

  /** All that were ever kept. */
  static List<Path> all() {
    try (var files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WorkflowExecutionHistory read(Path file) {
    try {
      return WorkflowExecutionHistory.fromJson(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, WorkflowExecutionHistory history) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, history.toJson(true) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the rollback ended, as it told the engine; empty where it never began. */
  static Optional<String> outcome(WorkflowExecutionHistory history) {
    return history.getEvents().stream()
        .filter(e -> e.getEventType() == EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES)
        .map(e -> e.getUpsertWorkflowSearchAttributesEventAttributes().getSearchAttributes())
        .filter(set -> set.containsIndexedFields(Attributes.OUTCOME.getName()))
        .map(set -> set.getIndexedFieldsOrThrow(Attributes.OUTCOME.getName()))
        .map(
            value -> new Jackson3JsonPayloadConverter().fromData(value, String.class, String.class))
        .reduce((earlier, later) -> later);
  }
}
