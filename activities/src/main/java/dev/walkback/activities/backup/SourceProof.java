package dev.walkback.activities.backup;

import dev.walkback.activities.dump.CaptureVerify;
import dev.walkback.activities.dump.Expectations;
import dev.walkback.activities.dump.Lsn;
import dev.walkback.activities.dump.Proof;
import dev.walkback.activities.dump.RestoreOrder;
import dev.walkback.activities.dump.ScratchServer;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.MigrationRuns;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.Registry;
import dev.walkback.workflows.backup.Grade;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.backup.VerifyRequest;
import java.util.Map;
import java.util.UUID;

/** Proves the pinned capture: read whole, restored on the scratch server, compared. */
public final class SourceProof {
  private static final int MAJOR = 10_000;
  private static final int TOKEN = 12;

  private final PinnedCaptures captures;
  private final CaptureVerify verify;
  private final MigrationRuns runs;
  private final Registry registry;
  private final Map<Integer, Address> scratch;

  /** Restores on these scratch servers, by major version. */
  public SourceProof(
      PinnedCaptures captures,
      CaptureVerify verify,
      MigrationRuns runs,
      Registry registry,
      Map<Integer, Address> scratch) {
    this.captures = captures;
    this.verify = verify;
    this.runs = runs;
    this.registry = registry;
    this.scratch = Map.copyOf(scratch);
  }

  /** The receipt; may be repeated, each attempt restores into a database of its own. */
  public SourceReceipt prove(VerifyRequest request, Progress progress) {
    var target = registry.ofRollback(request.rollback());
    var source = request.source();
    var run = runs.find(target.registration(), source.run()).orElseThrow();
    var expected =
        new Expectations(
            target.name(),
            target.registration(),
            source.run(),
            source.manifestDigest(),
            target.identity().systemIdentifier(),
            Lsn.parse(run.begun().lsn()),
            run.begun().at());
    var token = UUID.randomUUID().toString().replace("-", "").substring(0, TOKEN);
    var order =
        new RestoreOrder(
            server(target), request.rollback().toString().substring(0, 8), token, false);
    return receipt(verify.verify(captures.folder(source), expected, order, progress));
  }

  private static SourceReceipt receipt(Proof proof) {
    var manifest = proof.manifest();
    return new SourceReceipt(
        Grade.HASHED,
        proof.manifestDigest(),
        manifest.fingerprint(),
        manifest.taken(),
        manifest.bytes(),
        manifest.tables(),
        manifest.rows(),
        proof.took(),
        proof.findings());
  }

  private ScratchServer server(Registered target) {
    int major = target.identity().version() / MAJOR;
    var address = scratch.get(major);
    if (address == null) {
      throw ProblemException.needsPerson(
          "scratch-missing",
          "No scratch server for PostgreSQL " + major + " is configured.",
          "Add scratch." + major + " to walkback.yaml.");
    }
    return new ScratchServer(address, Runtime.getRuntime().availableProcessors());
  }
}
