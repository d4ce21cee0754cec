package dev.walkback.activities.rehearsal;

import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Where a plan says less than its rehearsal has shown; one sentence each, and each stops it. */
final class Objections {
  private static final int SHOWN = 5;
  private static final Map<String, Hazard> HARMS =
      Map.ofEntries(
          Map.entry("table", Hazard.DROPS_TABLE),
          Map.entry("table column", Hazard.DROPS_COLUMN),
          Map.entry("table constraint", Hazard.DROPS_CONSTRAINT),
          Map.entry("domain constraint", Hazard.DROPS_CONSTRAINT),
          Map.entry("index", Hazard.DROPS_INDEX),
          Map.entry("view", Hazard.DROPS_VIEW),
          Map.entry("materialized view", Hazard.DROPS_VIEW),
          Map.entry("function", Hazard.DROPS_FUNCTION),
          Map.entry("procedure", Hazard.DROPS_FUNCTION),
          Map.entry("aggregate", Hazard.DROPS_FUNCTION),
          Map.entry("type", Hazard.DROPS_TYPE),
          Map.entry("policy", Hazard.DROPS_POLICY));

  private static final Set<Hazard> ABOUT_ROWS =
      Set.of(
          Hazard.DROPS_TABLE,
          Hazard.DROPS_COLUMN,
          Hazard.DELETES_ROWS,
          Hazard.UPDATES_ROWS,
          Hazard.REWRITES_TABLE,
          Hazard.CASCADES,
          Hazard.OPAQUE);

  private final SchemaRollback plan;
  private final List<String> sentences = new ArrayList<>();

  Objections(SchemaRollback plan) {
    this.plan = plan;
  }

  /** All of them, in the order they were found. */
  List<String> sentences() {
    return List.copyOf(sentences);
  }

  void say(String sentence) {
    sentences.add(sentence);
  }

  /** Things that are wrong with the clone itself. */
  void gaps(List<String> gaps) {
    if (!gaps.isEmpty()) {
      say("The clone is not the present, so that it proves nothing: " + some(gaps) + ".");
    }
  }

  /** A clone without rows proves nothing about rows. */
  void fidelity(Fidelity fidelity, long bytes, long most) {
    if (fidelity == Fidelity.FULL) {
      return;
    }
    for (Step step : plan.reversals()) {
      if (!step.harm().rows().isEmpty()
          || step.harm().loss() != Loss.NONE
          || step.harm().hazards().stream().anyMatch(ABOUT_ROWS::contains)) {
        say(
            "The clone has no rows (the database has %d MB, and at most %d MB are copied), so step %s cannot be rehearsed: it is about rows."
                .formatted(bytes >> 20, most >> 20, step.name()));
      }
    }
  }

  /** What the catalog shows afterwards and nobody declared. */
  void differences(List<String> differences) {
    if (!differences.isEmpty()) {
      say(
          "Afterwards it is not as before in %s the plan does not declare under 'expect': %s."
              .formatted(
                  differences.size() == 1 ? "one thing" : differences.size() + " things",
                  some(differences)));
    }
  }

  void step(StepSeen seen) {
    loss(seen);
    cascades(seen);
    harms(seen);
    rewrites(seen);
    if (plan.closes() == Closes.NOTHING) {
      closesNothing(seen);
    }
  }

  private void loss(StepSeen seen) {
    var declared = seen.step().harm().loss();
    var measured = seen.lost().loss();
    if (measured.compareTo(declared) > 0) {
      var what = new ArrayList<String>();
      if (seen.lost().leaving() > 0) {
        what.add(seen.lost().leaving() + " rows left live tables");
      }
      what.addAll(seen.lost().values());
      say(
          "Step %s is declared loss: %s, and it was %s: %s."
              .formatted(seen.step().name(), declared.wire(), measured.wire(), some(what)));
    }
  }

  private void cascades(StepSeen seen) {
    var along = seen.along().stream().filter(Dropped::neededCascade).map(Dropped::label).toList();
    if (!along.isEmpty() && !declares(seen, Hazard.CASCADES)) {
      say(
          "Step %s took along what it does not name, and does not declare cascades: %s."
              .formatted(seen.step().name(), some(along)));
    }
  }

  /** Only where code was opaque: of what can be read, the firewall has asked already. */
  private void harms(StepSeen seen) {
    for (Dropped dropped : seen.named()) {
      var harm = HARMS.get(dropped.type());
      if (harm != null && !declares(seen, harm)) {
        say(
            "Step %s dropped %s, and does not declare %s."
                .formatted(seen.step().name(), dropped.label(), harm.wire()));
      }
    }
  }

  private void rewrites(StepSeen seen) {
    var rewritten = seen.recorded().rewritten();
    if (!rewritten.isEmpty() && !declares(seen, Hazard.REWRITES_TABLE)) {
      say(
          "Step %s wrote whole tables anew, and does not declare rewrites-table: %s."
              .formatted(seen.step().name(), some(rewritten)));
    }
  }

  private void closesNothing(StepSeen seen) {
    var why = new TreeSet<String>();
    if (seen.lost().leaving() > 0) {
      why.add("rows leave live tables");
    }
    if (!seen.lost().values().isEmpty()) {
      why.add("values leave live tables");
    }
    if (seen.receipt().rows().stream().anyMatch(count -> count.rows() > 0)) {
      why.add("rows are counted that may change meanwhile");
    }
    if (!seen.recorded().rewritten().isEmpty()) {
      why.add("whole tables are written anew");
    }
    if (!why.isEmpty()) {
      say(
          "The plan closes nothing, and in step %s %s; say closes: everything."
              .formatted(seen.step().name(), String.join(", ", why)));
    }
  }

  private static boolean declares(StepSeen seen, Hazard hazard) {
    return seen.step().harm().hazards().contains(hazard);
  }

  private static String some(List<String> all) {
    int more = all.size() - SHOWN;
    return all.stream().limit(SHOWN).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
