package dev.walkback.workflows;

import dev.walkback.workflows.backup.BackupActivities;
import dev.walkback.workflows.backup.Grade;
import dev.walkback.workflows.backup.PreservedRows;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SecureRequest;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.backup.VerifyRequest;
import dev.walkback.workflows.execution.ExecutionActivities;
import dev.walkback.workflows.execution.Fidelity;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.execution.StepRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The hands that prove, secure, rehearse and do. */
abstract class FakeWork extends FakePeople implements BackupActivities, ExecutionActivities {
  private int rehearsals;

  @Override
  public SourceReceipt verify(VerifyRequest request) {
    did("verify the source");
    return new SourceReceipt(
        Grade.HASHED,
        request.source().manifestDigest(),
        "sha256:f",
        Instant.EPOCH,
        1,
        1,
        1,
        Duration.ZERO,
        List.of());
  }

  @Override
  public SafetyReceipt secure(SecureRequest request) {
    did("secure the way back" + (request.closed() ? ", closed" : ""));
    return new SafetyReceipt(
        List.of(new PreservedRows("walkback_preserved", "rows that leave")),
        false,
        Duration.ZERO,
        "sha256:s");
  }

  @Override
  public RehearsalReceipt rehearse(RehearseRequest request) {
    did("rehearse on a clone");
    return new RehearsalReceipt(
        Fidelity.FULL,
        List.of(),
        rehearsalStops,
        List.of(),
        20,
        0,
        true,
        "",
        "sha256:p",
        Duration.ZERO,
        "sha256:r" + ++rehearsals);
  }

  @Override
  public StepReceipt step(StepRequest request) {
    var permit = request.permit();
    did(
        request.direction().wire()
            + " "
            + request.step().name()
            + (permit == null ? "" : ", ending pid " + permit.session().pid()));
    changed = true;
    return new StepReceipt(
        request.step().name(),
        request.direction(),
        List.of(),
        0,
        List.of(),
        Duration.ZERO,
        Duration.ZERO,
        "",
        1,
        Instant.EPOCH,
        false);
  }
}
