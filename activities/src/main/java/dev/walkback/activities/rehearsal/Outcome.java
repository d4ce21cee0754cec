package dev.walkback.activities.rehearsal;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.fingerprint.ExpectedDifference;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.fingerprint.NamedDifference;
import dev.walkback.activities.fingerprint.Severity;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.plan.SchemaRollback;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What a rehearsal comes to, gathered while it runs. */
final class Outcome {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SchemaRollback plan;
  private final Fidelity fidelity;
  private final String presentFingerprint;
  private final Objections objections;
  private final Set<String> left;
  private List<StepSeen> steps = List.of();
  private List<String> differences = List.of();
  private List<String> notBack = List.of("It was not rehearsed.");

  Outcome(SchemaRollback plan, Fidelity fidelity, ClonedCatalog catalog) {
    this.plan = plan;
    this.fidelity = fidelity;
    this.presentFingerprint = catalog.present().digest();
    this.left = catalog.left();
    this.objections = new Objections(plan);
  }

  Objections objections() {
    return objections;
  }

  void there(Performance.There there) {
    steps = there.seen();
    steps.forEach(objections::step);
    if (!there.failed().isEmpty()) {
      objections.say(there.failed());
    }
  }

  /** Columns in another order are told, and stop nothing: only SELECT * notices them. */
  void compare(Fingerprint captured, Fingerprint after) {
    var expected = plan.expect().stream().map(ExpectedDifference::parse).toList();
    var undeclared = FingerprintDifference.between(captured, after, expected).undeclared();
    differences = undeclared.stream().map(NamedDifference::sentence).toList();
    objections.differences(
        undeclared.stream()
            .filter(difference -> difference.severity() != Severity.ORDER)
            .map(NamedDifference::sentence)
            .toList());
  }

  void back(List<String> notAsBefore) {
    notBack = List.copyOf(notAsBefore);
  }

  RehearsalReceipt receipt(
      Instant begun, InstantSource clock, EvidenceStore evidence, UUID rollback) {
    boolean bringBack = notBack.isEmpty();
    var receipt =
        new RehearsalReceipt(
            fidelity,
            steps.stream().map(StepSeen::rehearsed).toList(),
            objections.sentences(),
            differences,
            steps.stream().mapToLong(seen -> seen.lost().leaving()).sum(),
            steps.stream().mapToLong(seen -> seen.lost().unpreserved()).sum(),
            bringBack,
            said(Honesty.of(plan, steps)),
            presentFingerprint,
            Duration.between(begun, clock.instant()),
            ReceiptDigest.of(plan, fidelity, steps, differences, bringBack, presentFingerprint));
    keep(receipt, evidence, rollback);
    return receipt;
  }

  /**
   * What people should know beside the numbers: a wrong closing, and a way back that is not one.
   */
  private String said(String honesty) {
    if (notBack.isEmpty() || !objections.sentences().isEmpty()) {
      return honesty;
    }
    int more = notBack.size() - 1;
    var back =
        "Bringing the present back is not offered. On the clone: %s%s"
            .formatted(notBack.getFirst(), more == 0 ? "" : " (and " + more + " more)");
    return honesty.isEmpty() ? back : honesty + " " + back;
  }

  /** More than fits a receipt: why the present would not come back, value by value what leaves. */
  private void keep(RehearsalReceipt receipt, EvidenceStore evidence, UUID rollback) {
    var all = new LinkedHashMap<String, Object>();
    all.put("receipt", receipt);
    all.put("notBroughtBack", notBack);
    var values = new LinkedHashMap<String, Object>();
    steps.forEach(seen -> values.put(seen.step().name(), seen.lost().values()));
    all.put("valuesLeaving", values);
    all.put("settingsNotCarried", new TreeSet<>(left));
    evidence.put(rollback, "rehearsal", JSON.writeValueAsBytes(all));
  }
}
