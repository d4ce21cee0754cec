package dev.walkback.activities.planfile;

import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.check.SequencesCheck;
import dev.walkback.workflows.maintenance.Barrier;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.plan.MigrationTool;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values out of closed lists: a word chooses, everything else is refused with the list. */
final class Kinds {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private Kinds() {}

  static void version(Fields fields) {
    if (fields.number("walkback") != 1) {
      throw fields.complaint(
          "plan-version", "walkback", "is not 1", "This version reads plans of version 1.");
    }
  }

  static void type(Fields fields) {
    switch (fields.text("type")) {
      case "schema" -> {}
      case "partial", "full" ->
          throw fields.complaint(
              "plan-type",
              "type",
              "is not offered by this version",
              "Write a plan of type schema.");
      default ->
          throw fields.complaint(
              "plan-type", "type", "is not one of [schema, partial, full]", "Write schema.");
    }
  }

  static MigrationTool tool(Fields fields) {
    return required(fields, "tool", MigrationTool.values(), MigrationTool::wire, null);
  }

  static <E extends Enum<E>> E required(
      Fields fields, String field, E[] values, Function<E, String> wire, @Nullable E otherwise) {
    E value = fields.oneOf(field, values, wire, otherwise);
    if (value == null) {
      throw fields.complaint(
          "yaml-missing-field",
          field,
          "is missing",
          "Write one of " + List.of(values).stream().map(wire).toList() + ".");
    }
    return value;
  }

  static String id(Fields fields, String field) {
    String id = fields.text(field);
    if (!ID.matcher(id).matches()) {
      throw fields.complaint(
          "plan-id", field, "is no id", "Use letters, digits, dots and dashes, at most 63.");
    }
    return id;
  }

  static Barrier barrier(Fields barrier) {
    barrier.only("http", "database");
    one(barrier, "http", "database");
    if (barrier.written("http")) {
      return new HttpBarrier(id(barrier, "http"));
    }
    return nothingIn(barrier, "database", new DatabaseBarrier());
  }

  static Check check(Fields check, PlanFiles files) {
    String[] known = {"counts", "schema", "references", "sequences", "empty", "endpoint"};
    check.only(known);
    return switch (one(check, known)) {
      case "counts" -> counts(check);
      case "empty" -> new EmptyCheck(files.shared(check, "empty"));
      case "endpoint" -> new EndpointCheck(id(check, "endpoint"));
      case "references" -> nothingIn(check, "references", new ReferencesCheck());
      case "sequences" -> nothingIn(check, "sequences", new SequencesCheck());
      default -> nothingIn(check, "schema", new SchemaCheck());
    };
  }

  private static <T> T nothingIn(Fields fields, String field, T value) {
    Fields inner = fields.fieldsOr(field);
    if (inner != null) {
      inner.only();
    }
    return value;
  }

  private static Check counts(Fields check) {
    List<String> tables = check.single("counts") ? List.of() : check.texts("counts");
    if (!tables.isEmpty()) {
      return new CountsCheck(tables);
    }
    if (!check.single("counts") || !check.text("counts").equals("all")) {
      throw check.complaint(
          "plan-check", "counts", "is neither all nor a list of tables", "Write counts: all.");
    }
    return new CountsCheck(List.of());
  }

  private static String one(Fields fields, String... known) {
    List<String> written = List.of(known).stream().filter(fields::written).toList();
    if (written.size() != 1) {
      throw fields.complaint(
          "plan-one-of",
          known[0],
          "is not the only one of " + List.of(known) + " here",
          "Write exactly one of them in each entry.");
    }
    return written.getFirst();
  }
}
