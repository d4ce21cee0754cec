package dev.walkback.activities.psql;

import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.ConcurrentIndex;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.SqlFile;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import dev.walkback.workflows.status.Spoken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** One step of the script: its label, its transaction, and its verification again afterwards. */
final class StepScript {
  /** Walkback compares the files of tables around such code; a script for psql cannot. */
  private static final String UNSEEN =
      "\nREAD THIS CODE LINE BY LINE: the counters here see neither TRUNCATE nor a table written anew.";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ReadPlan read;
  private final Step step;
  private final String place;
  private final Loads loads;

  StepScript(ReadPlan read, Step step, String place, ByHand.@Nullable Captured capture) {
    this.read = read;
    this.step = step;
    this.place = place;
    this.loads = new Loads(step.name(), loads(capture));
  }

  Loads loads() {
    return loads;
  }

  String text() {
    return Words.comment(label()) + Template.fill("step", values());
  }

  private String label() {
    var harm = step.harm();
    var hazards =
        harm.hazards().isEmpty()
            ? "none"
            : harm.hazards().stream()
                .map(hazard -> hazard.wire() + " (" + sentence(hazard) + ")")
                .collect(Collectors.joining(", "));
    var rows =
        harm.rows().isEmpty()
            ? "none may be touched"
            : harm.rows().stream().map(StepScript::band).collect(Collectors.joining("; "));
    return """
    ---------------------------------------------------------------------------------------------
    %s
    Data loss: %s. What is dropped here is gone; without Walkback nothing is put aside.
    Hazards: %s.%s
    Rows: %s.
    Expected to take %s; waits for locks up to %s; a statement runs up to %s.
    Taken out of the migration tool's history: %s.\
    """
        .formatted(
            place,
            harm.loss().wire(),
            hazards,
            harm.hazards().contains(Hazard.OPAQUE) ? UNSEEN : "",
            rows,
            Spoken.span(step.limits().budget()),
            Spoken.span(step.limits().lock().value()),
            Spoken.span(step.limits().statement().value()),
            step.setting().history().isEmpty()
                ? "nothing"
                : String.join(", ", step.setting().history()));
  }

  private static String sentence(Hazard hazard) {
    return hazard.sentence().replaceFirst("[.]$", "");
  }

  private static String band(RowBudget band) {
    return "%s of %s %d to %d"
        .formatted(band.operation().wire(), band.relation(), band.min(), band.max());
  }

  private Map<String, String> values() {
    var values = new HashMap<String, String>();
    values.put("echo", Words.argument(place + ", data loss: " + step.harm().loss().wire()));
    values.put("step", Words.literal(step.name()));
    values.put("lock", String.valueOf(step.limits().lock().value().toMillis()));
    values.put("statement", String.valueOf(step.limits().statement().value().toMillis()));
    values.put("rows", Words.literal(JSON.writeValueAsString(bands())));
    values.put("versions", Words.literal(JSON.writeValueAsString(step.setting().history())));
    values.put("owner", new Identifier(step.setting().owner()).quoted());
    values.put("path", path());
    values.put("verify", statements(step.scripts().verify()).mustBeEmpty("Step " + step.name()));
    values.put("load", loads.statements());
    var revert = statements(step.scripts().revert());
    switch (step) {
      case TransactionalStep inside -> {
        values.put("outside", "");
        values.put("revert", revert.run());
      }
      case NonTransactionalStep outside -> {
        values.put("revert", revert.run());
        values.put("missing", missing(revert));
        values.put("outside", Template.fill("outside", values));
        values.put("revert", "");
      }
    }
    return values;
  }

  /** For questions outside the step. */
  String asOwner() {
    return "SET LOCAL ROLE %s;\nSET LOCAL search_path = %s;\n"
        .formatted(new Identifier(step.setting().owner()).quoted(), path());
  }

  private String path() {
    return step.setting().searchPath().isEmpty()
        ? "pg_catalog, pg_temp"
        : step.setting().searchPath().stream()
            .map(name -> new Identifier(name).quoted())
            .collect(Collectors.joining(", "));
  }

  private List<Map<String, Object>> bands() {
    return step.harm().rows().stream()
        .map(band ->
            Map.<String, Object>of(
                "relation", band.relation(),
                "name", quoted(Arrays.asList(band.relation().split("\\.", 2))),
                "operation", band.operation().wire(),
                "min", band.min(),
                "max", band.max()))
        .toList();
  }

  /** Whether the index still has to be made or dropped, as SQL. */
  private String missing(Statements revert) {
    var index =
        ConcurrentIndex.of(revert.all().getFirst())
            .orElseThrow(() -> Words.unprintable("step " + step.name() + " is no named index"));
    var found = "pg_catalog.to_regclass(" + Words.literal(quoted(index.index())) + ")";
    return index.creates()
        ? "NOT EXISTS (SELECT FROM pg_catalog.pg_index WHERE indexrelid = "
            + found
            + " AND indisvalid)"
        : found + " IS NOT NULL";
  }

  private static String quoted(List<String> parts) {
    return parts.stream()
        .map(part -> new Identifier(part).quoted())
        .collect(Collectors.joining("."));
  }

  private Statements statements(SqlFile file) {
    return Statements.of(file.path(), Objects.requireNonNull(read.texts().get(file.path())));
  }

  private List<Loads.Load> loads(ByHand.@Nullable Captured capture) {
    var path = new ArrayList<>(List.of("pg_catalog"));
    path.addAll(step.setting().searchPath());
    var found = new ArrayList<Loads.Load>();
    step.setting()
        .load()
        .forEach((table, alias) -> {
          if (capture == null) {
            throw noCapture(table);
          }
          found.add(new Loads.Load(alias, capture.rows().of(table, path)));
        });
    return found;
  }

  private ProblemException noCapture(String table) {
    return ProblemException.never(
        "print-needs-capture",
        "Step %s brings rows of %s back from the capture, and there is no complete one of this run yet."
            .formatted(step.name(), Words.shown(table)),
        "Take it with 'walkback capture', then print the plan again and keep it where people find it.");
  }
}
