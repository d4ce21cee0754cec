package dev.walkback.workflows;

import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.backup.Safety;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.Spoken;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences a card is made of: the deciding ones first. */
final class CardFacts {
  private CardFacts() {}

  static List<String> start(LoadedPlan loaded, Assessment assessment) {
    var facts = new ArrayList<String>();
    facts.add(
        "Recommendation: "
            + assessment.recommendation().wire()
            + " ("
            + assessment.rule()
            + "): "
            + assessment.reason());
    facts.add("Said: " + loaded.request().reason());
    facts.add(method(loaded.plan()));
    facts.add(
        "Source: the capture of run "
            + loaded.source().run()
            + ", taken "
            + Spoken.moment(loaded.source().taken()));
    assessment.symptoms().forEach(symptom -> facts.add(symptom.name() + ": " + symptom.observed()));
    facts.addAll(loaded.warnings());
    return facts;
  }

  static List<String> pointOfNoReturn(Dossier dossier, String retold) {
    var loaded = dossier.plan();
    var facts = new ArrayList<String>();
    if (!retold.isEmpty()) {
      facts.add("Asked again: " + retold);
    }
    if (dossier.rehearsal != null) {
      facts.addAll(rehearsal(loaded.plan(), dossier.rehearsal));
    }
    if (dossier.safety != null) {
      facts.add(present(dossier.safety));
    }
    facts.add(closing(loaded.plan()));
    facts.add(again(loaded.plan()));
    facts.add(
        "Once decided it must have begun within "
            + Spoken.span(loaded.tempo().begin())
            + ", or it is asked again; a warning comes "
            + Spoken.span(Countdown.warning(loaded.tempo().begin()))
            + " after the decision");
    facts.add("After this the way back is 'bring-back' at gate 'held', where it was rehearsed");
    facts.add(
        "Should Walkback be down then: the script of 'walkback plan print "
            + loaded.plan().name()
            + "', by psql, goes on behind the last step in the ledger");
    return facts;
  }

  /** What brings back which state, for people who find it stopped halfway. */
  static List<String> ways(Dossier dossier) {
    var source = dossier.plan().source();
    var facts = new ArrayList<String>();
    if (dossier.safety != null) {
      facts.add(present(dossier.safety));
    }
    facts.add(
        "Before the migration: the capture "
            + source.id()
            + ", taken "
            + Spoken.moment(source.taken()));
    return facts;
  }

  private static String present(SafetyReceipt safety) {
    return "The present comes back by: "
        + safety.kinds().stream().map(Safety::covers).collect(Collectors.joining("; "));
  }

  static String again(SchemaRollback plan) {
    return plan.again() == null
        ? "Nothing measurable stops the release from applying the migration again: gate 'applies-again' will want a person's letter before opening."
        : "Against applying it again: endpoint "
            + plan.again().endpoint()
            + " must not report "
            + String.join(", ", plan.again().refuses());
  }

  private static List<String> rehearsal(SchemaRollback plan, RehearsalReceipt receipt) {
    var facts = new ArrayList<String>();
    facts.add(
        "Rows leaving live tables: at most "
            + plan.mostRowsLeaving()
            + " (rehearsed "
            + receipt.leaving()
            + ", of them not preserved "
            + receipt.unpreserved()
            + ")");
    facts.add(
        "Rehearsed on a "
            + receipt.fidelity().wire()
            + " clone of the present in "
            + Spoken.span(receipt.took())
            + "; undeclared differences to before: "
            + receipt.differences().size());
    for (Step step : plan.reversals()) {
      facts.add(
          "Step "
              + step.name()
              + ": data loss "
              + step.harm().loss().wire()
              + "; "
              + hazards(step));
    }
    plan.steps().stream()
        .filter(step -> !step.takesPart())
        .forEach(step -> facts.add("Step " + step.name() + " is optional and is left out"));
    if (!receipt.blocked().isEmpty()) {
      facts.add(receipt.blocked());
    }
    return facts;
  }

  private static String hazards(Step step) {
    return step.harm().hazards().isEmpty()
        ? "no hazards"
        : step.harm().hazards().stream()
            .map(hazard -> hazard.wire())
            .collect(Collectors.joining(", "));
  }

  private static String method(SchemaRollback plan) {
    var budget =
        plan.reversals().stream()
            .map(step -> step.limits().budget())
            .reduce(java.time.Duration.ZERO, java.time.Duration::plus);
    return "Method: "
        + plan.kind()
        + ", "
        + plan.reversals().size()
        + " reversals, budget "
        + Spoken.span(budget)
        + "; "
        + plan.customary();
  }

  private static String closing(SchemaRollback plan) {
    return switch (plan.closes()) {
      case NOTHING -> "The application stays open.";
      case WRITES -> "Writing stops: " + barriers(plan);
      case EVERYTHING -> "The application closes: " + barriers(plan);
    };
  }

  private static String barriers(SchemaRollback plan) {
    return plan.barriers().stream()
        .map(barrier -> barrier.label())
        .collect(Collectors.joining(", then "));
  }
}
