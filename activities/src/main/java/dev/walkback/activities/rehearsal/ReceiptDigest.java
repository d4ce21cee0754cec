package dev.walkback.activities.rehearsal;

import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.plan.RowBudget;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Sha256;
import java.util.List;

/**
 * What people bind themselves to when they approve a rehearsal: what the plan does, never how long
 * it took or how many rows there happened to be. Locks too weak to stop a writer depend on rows and
 * are left out.
 */
final class ReceiptDigest {
  private final StringBuilder text = new StringBuilder();

  private ReceiptDigest() {}

  static String of(
      SchemaRollback plan,
      Fidelity fidelity,
      List<StepSeen> steps,
      List<String> differences,
      boolean bringBack,
      String presentFingerprint) {
    var digest = new ReceiptDigest();
    digest.line("fidelity", fidelity.wire());
    steps.forEach(digest::step);
    differences.forEach(difference -> digest.line("difference", difference));
    for (var step : plan.reversals()) {
      digest.line("declared", step.name());
      digest.line("loss", step.harm().loss().wire());
      step.harm().rows().forEach(digest::band);
    }
    digest.line("most", Long.toString(plan.mostRowsLeaving()));
    digest.line("bring-back", Boolean.toString(bringBack));
    digest.line("present", presentFingerprint);
    return Sha256.of(digest.text.toString());
  }

  private void step(StepSeen seen) {
    line("step", seen.step().name());
    seen.recorded().locks().stream()
        .filter(lock -> lock.mode().stopsWriters())
        .forEach(lock -> line("lock", lock.label()));
    seen.recorded().rewritten().forEach(table -> line("rewritten", table));
    seen.along().forEach(dropped -> line("closure", dropped.label()));
  }

  private void band(RowBudget band) {
    line(
        "band",
        "%s %s %d %d".formatted(band.relation(), band.operation().wire(), band.min(), band.max()));
  }

  /** The length keeps two lines from reading as one with a line break in a name. */
  private void line(String what, String value) {
    text.append(what).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }
}
