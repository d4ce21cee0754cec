package dev.walkback.activities.check;

import static dev.walkback.activities.maintenance.GuardedTarget.ARCHIVER;
import static dev.walkback.activities.maintenance.GuardedTarget.OWNER;

import dev.walkback.activities.dump.RowCounts;
import dev.walkback.activities.dump.SequenceValue;
import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.maintenance.Entrances;
import dev.walkback.activities.maintenance.GuardedTarget;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.SqlFile;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A captured target, and every check run against it the way step 11 runs it. */
final class CheckedTarget implements AutoCloseable {
  private static final CaptureRef SOURCE =
      new CaptureRef("c", "r", "sha256:m", Instant.parse("2026-11-20T00:00:00Z"));

  final KeptEvidence evidence = new KeptEvidence();
  final GuardedTarget target;
  private final UUID rollback = UUID.randomUUID();
  private final Map<String, String> files = new HashMap<>();
  private @Nullable CapturedState captured;

  private CheckedTarget(GuardedTarget target) throws SQLException {
    this.target = target;
    owner(
        "CREATE TABLE posts (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text)",
        "CREATE TABLE entries (id serial PRIMARY KEY, post int REFERENCES posts)",
        "INSERT INTO posts (title) SELECT 'jane@example.org' FROM generate_series(1, 10)",
        "INSERT INTO entries (post) SELECT n FROM generate_series(1, 5) n");
    try (Connection reader = target.open(ARCHIVER)) {
      reader.setAutoCommit(false);
      captured =
          new CapturedState(
              RowCounts.read(reader, Progress.silent()),
              SequenceValue.read(reader),
              new CatalogFingerprint().read(reader));
      reader.rollback();
    }
  }

  static CheckedTarget fresh(Class<?> test) throws SQLException {
    return new CheckedTarget(GuardedTarget.fresh(test));
  }

  void loseTheCapture() {
    captured = null;
  }

  EmptyCheck empty(String sql) {
    files.put("sha256:f", sql);
    return new EmptyCheck(new SqlFile("verify/orphans.sql", "sha256:f", sql.length()));
  }

  CheckResult one(Check check) {
    return one(List.of(), check);
  }

  CheckResult one(List<String> expect, Check check) {
    return run(expect, check).results().getFirst();
  }

  CheckReport run(Check... checks) {
    return run(List.of(), checks);
  }

  private CheckReport run(List<String> expect, Check... checks) {
    var request =
        new CheckRequest(rollback, "sha256:p", SOURCE, List.of(checks), expect, List.of());
    return checks().run(request, target.site(Entrances.none()), Progress.silent());
  }

  Checks checks() {
    var known =
        new Checks.Known(
            files::get,
            id -> List.of("public"),
            new StillnessRecord(target.store, Clock.systemUTC()),
            target.barriers);
    return new Checks(target.connections, this::state, known, evidence);
  }

  private CapturedState state(CaptureRef source) {
    if (captured == null) {
      throw ProblemException.never(
          "capture-missing", "There is no capture " + source.id() + ".", "");
    }
    return captured;
  }

  void owner(String... statements) throws SQLException {
    var all = new String[statements.length + 1];
    all[0] = "SET ROLE " + OWNER;
    System.arraycopy(statements, 0, all, 1, statements.length);
    target.outside(all);
  }

  @Override
  public void close() throws SQLException {
    target.close();
  }
}
