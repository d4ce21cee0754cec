package dev.walkback.activities.planfile;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.maintenance.DatabaseBarrier;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.util.HashSet;
import java.util.Set;

/** What must hold between the fields of a plan. */
final class PlanRules {
  private PlanRules() {}

  static void judge(SchemaRollback plan, Fields fields) {
    steps(plan, fields);
    barriers(plan, fields);
    closesNothing(plan, fields);
  }

  private static void steps(SchemaRollback plan, Fields fields) {
    Set<String> names = new HashSet<>();
    for (Step step : plan.steps()) {
      if (!names.add(step.name())) {
        throw fields.complaint(
            "plan-step-twice",
            "steps",
            "holds two steps named " + step.name(),
            "The name is the step's key in the ledger; give each its own.");
      }
    }
    Set<String> versions = new HashSet<>();
    for (Step step : plan.reversals()) {
      for (String version : step.setting().history()) {
        if (!versions.add(version)) {
          throw fields.complaint(
              "plan-history-twice",
              "steps",
              "holds two steps that take version " + Quoted.brief(version) + " out of the history",
              "Keep it in the last of them, and write history: none in the others.");
        }
      }
    }
    if (plan.reversals().isEmpty()) {
      throw fields.complaint(
          "plan-nothing-runs", "steps", "skips every step", "Let at least one of them run.");
    }
  }

  private static void barriers(SchemaRollback plan, Fields fields) {
    boolean proves = plan.barriers().stream().anyMatch(DatabaseBarrier.class::isInstance);
    boolean twice = plan.barriers().stream().distinct().count() < plan.barriers().size();
    if (twice) {
      throw fields.complaint(
          "plan-barriers", "barriers", "holds one of them twice", "Keep one of the two.");
    }
    if (plan.closes() != Closes.NOTHING && !proves) {
      throw fields.complaint(
          "plan-barriers",
          "barriers",
          "holds none that can prove that writing stopped",
          "Add database: {}; a switch of the application only asks it to stop.");
    }
    if (plan.closes() == Closes.NOTHING && (plan.early() || !plan.barriers().isEmpty())) {
      throw fields.complaint(
          "plan-barriers",
          "closes",
          "is nothing, and still there are barriers or early: true",
          "Say closes: everything, or take the barriers out.");
    }
  }

  private static void closesNothing(SchemaRollback plan, Fields fields) {
    if (plan.closes() != Closes.NOTHING) {
      return;
    }
    for (Step step : plan.reversals()) {
      boolean rows = step.harm().rows().stream().anyMatch(band -> band.max() > 0);
      boolean rewrites = step.harm().hazards().contains(Hazard.REWRITES_TABLE);
      if (step.harm().loss() != Loss.NONE || rows || rewrites) {
        throw fields.complaint(
            "plan-closes",
            "closes",
            "is nothing, but step " + step.name() + " loses, changes or rewrites rows",
            "Say closes: everything; the write-stop is what makes the numbers hold.");
      }
    }
  }
}
