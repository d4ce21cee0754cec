package dev.walkback.activities.planfile;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.plan.Choice;
import dev.walkback.workflows.plan.Harm;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Limits;
import dev.walkback.workflows.plan.LockTimeout;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.NonTransactionalStep;
import dev.walkback.workflows.plan.Scripts;
import dev.walkback.workflows.plan.Setting;
import dev.walkback.workflows.plan.StatementTimeout;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.plan.TransactionalStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** One entry of {@code steps}. */
final class StepReader {
  /** Short enough for {@code application_name}, by which an orphaned session is found. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST_LOCK = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(4);

  private final PlanFiles files;
  private final MigrationTool tool;

  StepReader(PlanFiles files, MigrationTool tool) {
    this.files = files;
    this.tool = tool;
  }

  Step read(Fields step) {
    step.only(
        "name",
        "revert",
        "reapply",
        "verify",
        "kind",
        "owner",
        "searchPath",
        "load",
        "history",
        "hazards",
        "loss",
        "rows",
        "lockTimeout",
        "statementTimeout",
        "budget",
        "optional");
    String name = name(step);
    Scripts scripts =
        new Scripts(
            files.own(step, "revert", "step " + name),
            files.own(step, "reapply", "step " + name),
            files.own(step, "verify", "step " + name));
    Setting setting = setting(step, name);
    Harm harm = harm(step);
    Limits limits = limits(step);
    Choice optional = step.oneOf("optional", Choice.values(), Choice::wire, null);
    return transactional(step)
        ? new TransactionalStep(name, scripts, setting, harm, limits, optional)
        : new NonTransactionalStep(name, scripts, setting, harm, limits, optional);
  }

  private static String name(Fields step) {
    String name = step.text("name");
    if (!NAME.matcher(name).matches()) {
      throw step.complaint(
          "plan-step-name",
          "name",
          "is no name of a step",
          "Use up to 30 letters, digits, dots and dashes, such as \"004\".");
    }
    return name;
  }

  private static boolean transactional(Fields step) {
    return switch (step.textOr("kind", "transactional")) {
      case "transactional" -> true;
      case "non-transactional" -> false;
      case null, default ->
          throw step.complaint(
              "yaml-wrong-value",
              "kind",
              "is not one of [transactional, non-transactional]",
              "Write one of them.");
    };
  }

  private Setting setting(Fields step, String name) {
    String owner = step.text("owner");
    own(step, "owner", owner);
    List<String> path = step.has("searchPath") ? step.texts("searchPath") : List.of("public");
    path.forEach(schema -> own(step, "searchPath", schema));
    return new Setting(owner, path, load(step), history(step, name));
  }

  /** Left out it is the step's name, and a name the tool does not know is refused later on. */
  private List<String> history(Fields step, String name) {
    if (!step.has("history")) {
      return tool == MigrationTool.NONE ? List.of() : List.of(name);
    }
    if (step.single("history") && step.text("history").equals("none")) {
      return List.of();
    }
    List<String> history = step.texts("history");
    if (tool == MigrationTool.NONE && !history.isEmpty()) {
      throw step.complaint(
          "plan-history",
          "history",
          "names versions, and the plan says tool: none",
          "Name the tool whose history holds them, or write history: none.");
    }
    return history;
  }

  private static void own(Fields step, String field, String name) {
    boolean ours = name.startsWith("walkback") || name.startsWith("pg_") || name.startsWith("$");
    if (name.isEmpty() || name.length() > 63 || name.indexOf('\0') >= 0 || ours) {
      throw step.complaint(
          "plan-identifier",
          field,
          "is no name a step may use",
          "Name a role or schema of the application.");
    }
  }

  private static Map<String, String> load(Fields step) {
    Map<String, String> load = step.textMap("load");
    List<String> tables = new ArrayList<>(load.keySet());
    List<String> aliases = new ArrayList<>(load.values());
    boolean named = tables.stream().noneMatch(String::isBlank);
    boolean apart = aliases.stream().distinct().count() == aliases.size();
    boolean known =
        aliases.stream()
            .noneMatch(alias -> alias.isBlank() || alias.contains(".") || alias.length() > 63);
    boolean covers = aliases.stream().anyMatch(alias -> tables.stream().anyMatch(alias::equals));
    if (!named || !apart || !known || covers) {
      throw step.complaint(
          "plan-load",
          "load",
          "does not give each table of the source a temporary name of its own",
          "Write load: {tracks: before_tracks}; the name must not hide a table.");
    }
    return load;
  }

  private static Harm harm(Fields step) {
    List<Hazard> hazards = step.texts("hazards").stream().map(name -> hazard(step, name)).toList();
    Loss loss = step.oneOf("loss", Loss.values(), Loss::wire, null);
    if (loss == null) {
      throw step.complaint(
          "yaml-missing-field", "loss", "is missing", "Say none, partial or complete.");
    }
    return new Harm(hazards, loss, RowsReader.read(step));
  }

  private static Hazard hazard(Fields step, String name) {
    return Arrays.stream(Hazard.values())
        .filter(hazard -> hazard.wire().equals(name))
        .findFirst()
        .orElseThrow(() ->
            step.complaint(
                "plan-hazard",
                "hazards",
                "names '" + Quoted.brief(name) + "', which is none",
                "Known are "
                    + String.join(", ", Arrays.stream(Hazard.values()).map(Hazard::wire).toList())
                    + "."));
  }

  private static Limits limits(Fields step) {
    Duration lock = duration(step, "lockTimeout", Duration.ofMillis(500), LONGEST_LOCK);
    Duration statement = duration(step, "statementTimeout", Duration.ofMinutes(1), LONGEST);
    Duration budget = duration(step, "budget", Duration.ofMinutes(5), LONGEST);
    if (lock.compareTo(statement) >= 0) {
      throw step.complaint(
          "plan-timeouts",
          "lockTimeout",
          "is not shorter than statementTimeout; were they swapped?",
          "A lock is awaited for less than a statement may run.");
    }
    return new Limits(new LockTimeout(lock), new StatementTimeout(statement), budget);
  }

  private static Duration duration(Fields step, String field, Duration otherwise, Duration most) {
    Duration value = Objects.requireNonNull(step.durationOr(field, otherwise));
    if (value.compareTo(SHORTEST) < 0 || value.compareTo(most) > 0) {
      throw step.complaint(
          "plan-duration",
          field,
          "is not between " + SHORTEST + " and " + most,
          "Choose a time within these limits.");
    }
    return value;
  }
}
