package dev.walkback.workflows.maintenance;

import dev.walkback.workflows.plan.Step;
import java.util.List;
import java.util.UUID;

/** Asks for the proof that writing stopped, and for the numbers again. */
public record CertifyRequest(UUID rollback, String planDigest, List<Step> steps) {
  /** Copies, so that what was asked cannot change. */
  public CertifyRequest {
    steps = List.copyOf(steps);
  }
}
