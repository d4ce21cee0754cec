package dev.walkback.workflows.check;

import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.CaptureRef;
import java.util.List;
import java.util.UUID;

/**
 * Asks for the checks inside the database.
 *
 * @param receipts what the steps did to rows, so that counts can be accounted for
 */
public record CheckRequest(
    UUID rollback,
    String planDigest,
    CaptureRef source,
    List<Check> checks,
    List<String> expect,
    List<StepReceipt> receipts) {
  /** Copies, so that what was asked cannot change. */
  public CheckRequest {
    checks = List.copyOf(checks);
    expect = List.copyOf(expect);
    receipts = List.copyOf(receipts);
  }
}
