package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Proves a capture: there, whole, of this target, older than the migration, and restorable. */
public final class CaptureVerify {
  private final Path root;
  private final ClientTools tools;
  private final InstantSource clock;

  /** All captures lie below {@code root}. */
  public CaptureVerify(Path root, ClientTools tools, InstantSource clock) {
    this.root = root;
    this.tools = tools;
    this.clock = clock;
  }

  /** May be repeated; leaves nothing behind but the scratch database that was asked to be kept. */
  public Proof verify(Path folder, Expectations expected, RestoreOrder order, Progress progress) {
    var capture = StoredCapture.open(root, folder);
    Identity.of(capture, expected);
    var findings = new ArrayList<String>();
    Instant begun = clock.instant();
    FileProof.of(capture, progress.within(0, 15));
    Instant hashed = clock.instant();
    Tools found = tools.forServer(capture.manifest().serverVersion());
    findings.addAll(VersionGate.findings("pg_restore", found.version()));
    Decoding.of(capture.dump(), found, progress.within(15, 30));
    Instant decoded = clock.instant();
    Restored restored = restore(new TestRestore(capture, found, order), progress.within(30, 100));
    findings.addAll(restored.findings());
    // What was hashed is what was restored, or somebody swapped it in between.
    FileProof.of(capture, Progress.silent());
    return new Proof(
        capture.manifest(),
        capture.manifestDigest(),
        Duration.between(begun, hashed),
        Duration.between(hashed, decoded),
        Duration.between(decoded, restored.done()),
        Duration.between(restored.done(), clock.instant()),
        findings,
        order.keep() ? order.database() : null);
  }

  private record Restored(Instant done, List<String> findings) {}

  private Restored restore(TestRestore test, Progress progress) {
    var server = test.order().server().address();
    return Sessions.with(
        server,
        "walkback scratch",
        "restoring a capture beside",
        progress,
        admin -> restore(test, new ScratchDatabase(admin, test.order()), progress));
  }

  private Restored restore(TestRestore test, ScratchDatabase scratch, Progress progress)
      throws SQLException {
    var capture = test.capture();
    scratch.refuseTheWrongServer(capture.manifest());
    scratch.dropPredecessors();
    try {
      scratch.createRoles(capture.roles());
      scratch.create(capture.fingerprint(), capture.manifestDigest());
      test.restore(scratch, progress.within(0, 80));
      Instant done = clock.instant();
      scratch.findings().addAll(test.compare(scratch, progress.within(80, 100)));
      scratch.mark(capture.manifestDigest(), "verified");
      if (!test.order().keep()) {
        scratch.drop();
      }
      return new Restored(done, scratch.findings());
    } catch (SQLException | RuntimeException e) {
      dropAfter(e, scratch);
      throw e;
    }
  }

  private static void dropAfter(Exception failure, ScratchDatabase scratch) {
    try {
      scratch.drop();
    } catch (SQLException e) {
      failure.addSuppressed(e);
    }
  }
}
