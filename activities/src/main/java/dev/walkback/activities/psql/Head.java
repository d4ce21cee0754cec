package dev.walkback.activities.psql;

import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.maintenance.Barrier;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.maintenance.HttpBarrier;
import dev.walkback.workflows.plan.Again;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a person reads before the script and after it. */
final class Head {
  private final ReadPlan read;
  private final SchemaRollback plan;
  private final ByHand hand;
  private final List<Loads> loads;

  Head(ReadPlan read, ByHand hand, List<Loads> loads) {
    this.read = read;
    this.plan = read.plan();
    this.hand = hand;
    this.loads = loads;
  }

  String text() {
    return Template.fill(
        "head",
        Map.of(
            "plan", plan.name(),
            "target", plan.target(),
            "digest", read.digest(),
            "about", about(),
            "closing", closing(),
            "rows", rows(),
            "phrase", PlanScript.phrase(read).replace("{database}", "<database>"),
            "connect", Words.shell(hand.connect()),
            "back", back()));
  }

  private String about() {
    var about = plan.about();
    return about == null
        ? "It says nothing about itself."
        : "%s %s, written %s by %s, status %s."
            .formatted(
                said(about.feature()),
                said(about.version()),
                said(about.created()),
                about.authors().isEmpty() ? "nobody named" : String.join(", ", about.authors()),
                said(about.status()));
  }

  private static String said(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "?" : text;
  }

  private String closing() {
    if (plan.closes() == Closes.NOTHING) {
      return "The plan closes nothing: the application stays open.";
    }
    return "The plan closes "
        + plan.closes().wire()
        + "; in this order, and noted, because it is opened the other way round:\n"
        + plan.barriers().stream().map(this::close).collect(Collectors.joining("\n"));
  }

  private String close(Barrier barrier) {
    return switch (barrier) {
      case HttpBarrier http -> "     " + http.label() + ": " + door(http).close();
      case DatabaseBarrier database -> Template.plain("shut").stripTrailing();
    };
  }

  private ByHand.Door door(HttpBarrier http) {
    return hand.doors()
        .getOrDefault(
            http.name(),
            new ByHand.Door("the application's own maintenance switch", "the same switch"));
  }

  private String rows() {
    var capture = hand.capture();
    var commands =
        capture == null
            ? ""
            : loads.stream()
                .map(load -> load.commands(capture.folder().resolve("dump").toString()))
                .collect(Collectors.joining());
    if (capture == null || commands.isEmpty()) {
      return "No step needs rows of the capture.";
    }
    return "Rows of the capture %s, made files in the folder where psql will run, with the tools of PostgreSQL %s:\n     sha256sum %s   # must say %s\n%s"
        .formatted(
            capture.id(),
            capture.server(),
            Words.shell(capture.folder().resolve("manifest.json").toString()),
            capture.manifestDigest().replace("sha256:", ""),
            commands.stripTrailing());
  }

  private String back() {
    return plan.reversals().reversed().stream()
        .map(step -> step.scripts().reapply().path())
        .collect(Collectors.joining(", "));
  }

  /** What is left to do, said where the script ends. */
  String afterwards() {
    return Template.fill(
        "afterwards",
        Map.of(
            "again", again(),
            "skipped", skipped(),
            "opening",
                plan.closes() == Closes.NOTHING
                    ? "Nothing was closed."
                    : plan.barriers().reversed().stream()
                        .map(this::open)
                        .collect(Collectors.joining("; then ")),
            "look", look(),
            "watch", plan.watch().close() + " closely, " + plan.watch().extended() + " in all"));
  }

  private String again() {
    return Optional.ofNullable(plan.again())
        .map(Head::refuses)
        .orElse("Make sure that no release applies the migration again when it starts.");
  }

  private static String refuses(Again again) {
    return "No release "
        + String.join(", ", again.refuses())
        + " may run: it applies the migration again (endpoint "
        + again.endpoint()
        + ").";
  }

  private String skipped() {
    var left = plan.steps().stream().filter(step -> !step.takesPart()).map(Step::name).toList();
    return left.isEmpty()
        ? "No step was left out."
        : "Left out, as the plan says: " + String.join(", ", left) + ".";
  }

  private String open(Barrier barrier) {
    return switch (barrier) {
      case HttpBarrier http -> http.label() + ": " + door(http).open();
      case DatabaseBarrier database -> "database: GRANT CONNECT again to everybody you noted";
    };
  }

  private String look() {
    var looks =
        plan.checks().stream()
            .filter(EndpointCheck.class::isInstance)
            .map(EndpointCheck.class::cast)
            .map(check ->
                check.name()
                    + " "
                    + hand.endpoints().getOrDefault(check.name(), "(not configured)"))
            .collect(Collectors.joining(", "));
    return looks.isEmpty() ? "the application, as a visitor" : looks;
  }
}
