package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.workflows.plan.CaptureRef;

/** What "before" means: the catalog as the pinned source has it. */
@FunctionalInterface
public interface CapturedCatalog {
  /** The catalog of this capture; refuses where it is no longer what was verified. */
  Fingerprint of(CaptureRef source);
}
