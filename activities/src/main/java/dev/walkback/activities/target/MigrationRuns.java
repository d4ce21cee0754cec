package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.store.Store;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** When a migration began and ended, by the target's own clock and write-ahead log. */
public final class MigrationRuns {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  private final Store store;
  private final Connections connections;

  /** Keeps them here. */
  public MigrationRuns(Store store, Connections connections) {
    this.store = store;
    this.connections = connections;
  }

  /** Where a server stood. */
  public record Mark(Instant at, String lsn) {}

  /** A declared run. */
  public record Run(String name, Mark begun) {}

  /** A capture as it is listed. */
  public record Listed(String id, String run, Instant taken, String directory) {}

  /** Declares that a migration begins now; a name is used once. */
  public Mark begin(Registered target, TargetAccess access, String run) {
    requireName(run);
    var mark = mark(access);
    long begun =
        store.inTransaction(tx ->
            Query.update(
                tx,
                Sql.of(MigrationRuns.class, "run-begin"),
                target.registration(),
                run,
                mark.at(),
                mark.lsn()));
    if (begun == 0) {
      throw ProblemException.never(
          "run-begun",
          "Migration run '" + run + "' of target '" + target.name() + "' has begun before.",
          "Use a new name for a new run.");
    }
    return mark;
  }

  /** Declares that it ended. */
  public Mark end(Registered target, TargetAccess access, String run) {
    requireName(run);
    var mark = mark(access);
    long ended =
        store.inTransaction(tx ->
            Query.update(
                tx,
                Sql.of(MigrationRuns.class, "run-end"),
                mark.at(),
                mark.lsn(),
                target.registration(),
                run));
    if (ended == 0) {
      throw ProblemException.never(
          "run-not-begun",
          "Migration run '"
              + run
              + "' of target '"
              + target.name()
              + "' has not begun, or has ended before.",
          "Declare it with 'walkback migration begin " + target.name() + " --run " + run + "'.");
    }
    return mark;
  }

  /** A run that has begun. */
  public Optional<Run> find(UUID registration, String run) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(MigrationRuns.class, "run-find"),
            row ->
                new Run(
                    row.getString("run"),
                    new Mark(
                        row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getString("begun_lsn"))),
            registration,
            run));
  }

  /** Puts a finished capture on record. */
  public void captured(Registered target, String run, Listed capture, String digest, String lsn) {
    store.inTransaction(tx ->
        Query.update(
            tx,
            Sql.of(MigrationRuns.class, "captured"),
            capture.id(),
            target.registration(),
            run,
            capture.directory(),
            digest,
            capture.taken(),
            lsn));
  }

  /** The captures of a target, newest first. */
  public List<Listed> captures(UUID registration) {
    return store.inTransaction(tx ->
        Query.list(
            tx, Sql.of(MigrationRuns.class, "captures"), MigrationRuns::listed, registration));
  }

  /** One capture by its id. */
  public Optional<Listed> capture(String id) {
    return store.inTransaction(
        tx -> Query.first(tx, Sql.of(MigrationRuns.class, "capture"), MigrationRuns::listed, id));
  }

  private static Listed listed(java.sql.ResultSet row) throws SQLException {
    return new Listed(
        row.getString("id"),
        row.getString("run"),
        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
        row.getString("directory"));
  }

  private Mark mark(TargetAccess access) {
    try (var connection = connections.open(access.observing(), SessionName.of("migration run"))) {
      return Query.one(
          connection,
          Sql.of(MigrationRuns.class, "run-mark"),
          row ->
              new Mark(
                  row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("lsn")));
    } catch (SQLException e) {
      throw Problems.exception(e, "reading where target " + access.name() + " stands");
    }
  }

  private static void requireName(String run) {
    if (!NAME.matcher(run).matches()) {
      throw ProblemException.never(
          "run-name",
          "'" + Quoted.brief(run) + "' is no name for a migration run.",
          "Use letters, digits, dots, dashes, such as 2026-11-20-1.");
    }
  }
}
