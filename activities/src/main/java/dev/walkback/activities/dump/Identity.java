package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;

/** Whether a capture is the state before this migration of this target. */
final class Identity {
  private Identity() {}

  static void of(StoredCapture capture, Expectations expected) {
    Manifest manifest = capture.manifest();
    String pinned = expected.manifestDigest();
    if (pinned != null && !pinned.equals(capture.manifestDigest())) {
      throw StoredCapture.broken(
          "capture-swapped",
          "In place of the capture of run " + expected.run() + " lies another one.");
    }
    if (!manifest.registration().equals(expected.registration())) {
      throw other(
          "capture-other-target",
          "%s is of target %s, registered as another database than %s."
              .formatted(capture.named(), manifest.target(), expected.target()));
    }
    if (!manifest.run().equals(expected.run())) {
      throw other(
          "capture-other-run",
          "%s was taken for run %s, not for %s."
              .formatted(capture.named(), manifest.run(), expected.run()));
    }
    refuseTheYounger(capture, expected);
  }

  private static void refuseTheYounger(StoredCapture capture, Expectations expected) {
    Manifest manifest = capture.manifest();
    boolean sameServer = manifest.systemIdentifier().equals(expected.systemIdentifier());
    boolean laterThere = sameServer && Lsn.parse(manifest.lsn()).compareTo(expected.begunLsn()) > 0;
    if (laterThere || manifest.taken().isAfter(expected.begun())) {
      throw other(
          "capture-too-new",
          "%s was taken at %s (%s), after run %s had begun at %s (%s)."
              .formatted(
                  capture.named(),
                  manifest.taken(),
                  manifest.lsn(),
                  expected.run(),
                  expected.begun(),
                  expected.begunLsn()));
    }
  }

  private static ProblemException other(String code, String sentence) {
    return ProblemException.never(
        code,
        sentence,
        "Name the run whose capture was taken before the migration: walkback captures lists them.");
  }
}
