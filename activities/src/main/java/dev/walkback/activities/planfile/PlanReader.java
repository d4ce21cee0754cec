package dev.walkback.activities.planfile;

import dev.walkback.activities.fingerprint.ExpectedDifference;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.activities.yaml.YamlReader;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.plan.About;
import dev.walkback.workflows.plan.Again;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.SafetyChoice;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Source;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.WatchWindow;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code <plans>/<name>/plan.yaml} and the files it names.
 *
 * <p>A plan that is not whole, strict and inside its folder never becomes a value; one whose
 * scripts are refused becomes a value that says so.
 */
public final class PlanReader {
  private static final int LONGEST = 256 * 1024;
  private static final int MOST_STEPS = 60;
  private static final String[] KNOWN =
      ("walkback type target about run source tool safety closes early barriers steps checks again"
              + " policy watch phrase expect")
          .split(" ");

  private final Path plans;

  /** Plans are folders below this one. */
  public PlanReader(Path plans) {
    this.plans = plans;
  }

  /** The plan with everything found in its scripts; throws when it is no plan at all. */
  public ReadPlan read(String name) {
    PlanFolder folder = PlanFolder.open(plans, name);
    PlanFiles files = new PlanFiles(folder);
    Fields fields = YamlReader.read("plan.yaml", folder.read("plan.yaml", LONGEST), LONGEST);
    SchemaRollback plan = plan(folder.name(), fields, files);
    return new ReadPlan(
        plan, PlanDigest.of(plan), files.texts(), ScriptReview.of(plan, files.texts()));
  }

  /** The names of all plans, readable or not. */
  public List<String> names() {
    return PlanFolder.names(plans);
  }

  private SchemaRollback plan(String name, Fields fields, PlanFiles files) {
    fields.only(KNOWN);
    Kinds.version(fields);
    Kinds.type(fields);
    MigrationTool tool = Kinds.tool(fields);
    List<Step> steps = steps(fields, files, tool);
    SchemaRollback plan =
        new SchemaRollback(
            name,
            Kinds.id(fields, "target"),
            about(fields.fieldsOr("about")),
            source(fields),
            tool,
            Kinds.required(
                fields, "safety", SafetyChoice.values(), SafetyChoice::wire, SafetyChoice.AUTO),
            Kinds.required(fields, "closes", Closes.values(), Closes::wire, null),
            fields.flagOr("early", false),
            fields.list("barriers").stream().map(Kinds::barrier).toList(),
            steps,
            checks(fields, files),
            again(fields.fieldsOr("again")),
            Objects.requireNonNull(fields.textOr("policy", "standard")),
            watch(fields),
            phrase(fields),
            fields.texts("expect"));
    plan.expect().forEach(ExpectedDifference::parse);
    PlanRules.judge(plan, fields);
    return plan;
  }

  private static List<Step> steps(Fields fields, PlanFiles files, MigrationTool tool) {
    List<Fields> written = fields.list("steps");
    if (written.isEmpty() || written.size() > MOST_STEPS) {
      throw fields.complaint(
          "plan-steps",
          "steps",
          "does not hold between 1 and " + MOST_STEPS + " steps",
          "Write one step for each migration, the newest first.");
    }
    StepReader reader = new StepReader(files, tool);
    return written.stream().map(reader::read).toList();
  }

  private static List<Check> checks(Fields fields, PlanFiles files) {
    return fields.list("checks").stream().map(check -> Kinds.check(check, files)).toList();
  }

  private static Source source(Fields fields) {
    if (fields.has("source")) {
      throw fields.complaint(
          "plan-source",
          "source",
          "is not offered by this version",
          "Name the migration run whose capture is the source: run: 2026-11-20-1.");
    }
    return new CaptureOfRun(Kinds.id(fields, "run"));
  }

  private static @Nullable About about(@Nullable Fields about) {
    if (about == null) {
      return null;
    }
    about.only("feature", "version", "created", "status", "authors");
    return new About(
        about.textOr("feature", null),
        about.textOr("version", null),
        about.textOr("created", null),
        about.textOr("status", null),
        about.texts("authors"));
  }

  private static @Nullable Again again(@Nullable Fields again) {
    if (again == null) {
      return null;
    }
    again.only("endpoint", "refuses");
    List<String> refuses = again.texts("refuses");
    if (refuses.isEmpty()) {
      throw again.complaint(
          "plan-again", "refuses", "is empty", "Name the versions that would apply it again.");
    }
    return new Again(again.text("endpoint"), refuses);
  }

  private static WatchWindow watch(Fields fields) {
    Fields watch = fields.fieldsOr("watch");
    if (watch == null) {
      return new WatchWindow(Duration.ofMinutes(30), Duration.ofHours(24));
    }
    watch.only("close", "extended");
    Duration close = watch.duration("close");
    Duration extended = watch.duration("extended");
    if (close.isNegative() || extended.compareTo(close) < 0 || extended.toDays() > 7) {
      throw fields.complaint(
          "plan-watch",
          "watch",
          "does not last close <= extended <= P7D",
          "Write PT30M and PT24H.");
    }
    return new WatchWindow(close, extended);
  }

  private static @Nullable String phrase(Fields fields) {
    String phrase = fields.textOr("phrase", null);
    if (phrase != null && !phrase.matches("[\\x20-\\x7E]{4,100}")) {
      throw fields.complaint(
          "plan-phrase",
          "phrase",
          "is not 4 to 100 plain ASCII characters",
          "People must be able to type it.");
    }
    return phrase;
  }
}
