package dev.walkback.activities.planfile;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.SqlFile;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The SQL files a plan names, each read once and counted against the limits. */
final class PlanFiles {
  private static final int FILES = 200;
  private static final int LONGEST = 4 * 1024 * 1024;
  private static final int WHOLE = 32 * 1024 * 1024;

  private final PlanFolder folder;
  private final Map<String, SqlFile> files = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> owners = new LinkedHashMap<>();
  private long bytes;

  PlanFiles(PlanFolder folder) {
    this.folder = folder;
  }

  /** The one file this field names; no other field of a step may name it again. */
  SqlFile own(Fields fields, String field, String owner) {
    String path = path(fields, field);
    Optional.ofNullable(owners.putIfAbsent(path, owner))
        .ifPresent(other -> {
          throw fields.complaint(
              "plan-file-shared",
              field,
              "names " + Quoted.brief(path) + ", which is already used by " + other,
              "Give each step a file of its own.");
        });
    return file(path);
  }

  /** The one file this field names; checks may ask what a step asked before. */
  SqlFile shared(Fields fields, String field) {
    return file(path(fields, field));
  }

  Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  private static String path(Fields fields, String field) {
    if (fields.has(field) && !fields.single(field)) {
      throw fields.complaint(
          "plan-one-file",
          field,
          "is not the name of exactly one file",
          "A step has one file for each direction; make two steps of two files.");
    }
    String path = fields.text(field);
    if (path.chars().anyMatch(c -> "*?[]{}".indexOf(c) >= 0)) {
      throw fields.complaint(
          "plan-pattern",
          field,
          "is a pattern, '" + Quoted.brief(path) + "'",
          "Name the one file; what a pattern matches can change behind an approval.");
    }
    return path;
  }

  private SqlFile file(String path) {
    SqlFile known = files.get(path);
    if (known != null) {
      return known;
    }
    if (files.size() == FILES) {
      throw ProblemException.never(
          "plan-too-many-files",
          "the plan names more than " + FILES + " files.",
          "Split it into several plans.");
    }
    byte[] content = folder.read(path, LONGEST);
    bytes += content.length;
    if (bytes > WHOLE) {
      throw ProblemException.never(
          "plan-too-long",
          "the files of the plan are longer than 32 MiB together.",
          "`load` rows from the source instead of listing them.");
    }
    SqlFile file = new SqlFile(path, Sha256.of(content), content.length);
    files.put(path, file);
    texts.put(path, text(path, content));
    return file;
  }

  private static String text(String path, byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException broken) {
      int line = 1;
      for (int i = 0; i < bytes.position(); i++) {
        line += content[i] == '\n' ? 1 : 0;
      }
      throw ProblemException.never(
          "plan-file-encoding",
          Quoted.brief(path) + ", line " + line + ": it is not UTF-8.",
          "Save it as UTF-8; another encoding would change what is compared and written.");
    }
  }
}
