package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;

/** Takes the state before a migration: dump, counts and catalog of one moment, sealed together. */
public final class Capture {
  private static final int TRIES = 3;
  private static final int COUNTED = 25;
  private static final int DUMPED = 85;
  private static final int READ = 95;

  private final ClientTools tools;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final CatalogFingerprint catalog = new CatalogFingerprint();

  /** The tools are found when the server's version is known. */
  public Capture(ClientTools tools, Clock clock) {
    this.tools = tools;
    this.clock = clock;
  }

  /** Leaves a complete capture, or a folder without {@code COMPLETE} and without dump. */
  public Captured take(CaptureOrder order, Progress progress) {
    return Sessions.with(
        order.source(),
        order.session(),
        "capturing",
        progress,
        watch -> {
          ServerState server = ServerState.of(watch);
          Tools found = tools.forServer(server.version());
          var folder = folder(order);
          String room = FreeDisk.require(folder.path(), server.bytes(), "this capture");
          progress.at(0, room);
          try {
            return take(order, found, folder, watch, progress);
          } catch (ProblemException e) {
            folder.abandon(e);
            throw e;
          }
        });
  }

  private CaptureFolder folder(CaptureOrder order) {
    String hex = HexFormat.of().toHexDigits(random.nextInt());
    return CaptureFolder.create(order.root(), order.target(), order.run(), clock.instant(), hex);
  }

  private Captured take(
      CaptureOrder order, Tools found, CaptureFolder folder, Connection watch, Progress progress)
      throws SQLException {
    for (int left = TRIES - 1; ; left--) {
      Fingerprint before = catalog.read(watch);
      Dumped dumped = dump(order, found, folder, progress);
      var changed = FingerprintDifference.between(before, catalog.read(watch), List.of());
      if (changed.differences().isEmpty()) {
        Decoding.of(folder.dump(), found, progress.within(DUMPED, READ));
        progress.at(READ, "sealing " + folder.path());
        return new Seal(order, found, folder, before, dumped).set();
      }
      folder.removeDump();
      if (left == 0) {
        throw restless(order.target(), changed);
      }
    }
  }

  /** A snapshot and how its archive was compressed. */
  record Dumped(Snapshot snapshot, String compression) {}

  private static Dumped dump(
      CaptureOrder order, Tools tools, CaptureFolder folder, Progress progress) {
    return Sessions.with(
        order.source(),
        order.session(),
        "counting the rows of",
        progress,
        connection -> {
          var snapshot = Snapshot.take(connection, progress.within(0, COUNTED));
          return new Dumped(
              snapshot,
              new Dump(order, tools, folder, snapshot).write(progress.within(COUNTED, DUMPED)));
        });
  }

  private static ProblemException restless(String target, FingerprintDifference changed) {
    return ProblemException.again(
        "catalog-moves",
        "The schema of %s changed during each of %d captures, last: %s."
            .formatted(target, TRIES, changed.differences().getFirst().sentence()),
        "Capture while no migration is running.");
  }
}
