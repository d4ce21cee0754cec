package dev.walkback.activities.report;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.report.Reference;
import dev.walkback.workflows.status.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What our own database knows of a rollback beside its history. */
public final class ReportRecords {
  private final Store store;

  /** Kept here. */
  public ReportRecords(Store store) {
    this.store = store;
  }

  /** A letter that counted: who, at which gate, sealed with which key, about which digest. */
  public record Letter(
      Instant at,
      String gate,
      int round,
      String by,
      String answer,
      String key,
      String digest8,
      String digest,
      boolean expired) {
    private static Letter read(ResultSet row) throws SQLException {
      return new Letter(
          row.getObject("received_at", OffsetDateTime.class).toInstant(),
          row.getString("gate"),
          row.getInt("round"),
          row.getString("by"),
          row.getString("answer"),
          row.getString("key"),
          row.getString("digest8"),
          row.getString("digest"),
          row.getBoolean("expired"));
    }
  }

  /** Evidence by its digest. */
  public record Kept(String kind, String digest) {}

  /** A barrier: since when it stood, and until when; null where it stands or never stood. */
  public record Stood(
      String label, boolean standing, @Nullable Instant from, @Nullable Instant until) {
    private static Stood read(ResultSet row) throws SQLException {
      return new Stood(
          row.getString("label"),
          !row.getString("state").equals("undone"),
          instant(row, "set_at"),
          instant(row, "undone_at"));
    }
  }

  /** A run our own database knows. */
  public record Run(String workflow, String run, Instant begun) {
    private static Run read(ResultSet row) throws SQLException {
      return new Run(
          row.getString("workflow"),
          row.getString("run"),
          row.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
  }

  /** When the rollback was opened; empty where it was refused before that. */
  public Optional<Instant> begun(UUID rollback) {
    return store.inTransaction(tx ->
        Query.first(
            tx, sql("begun"), row -> row.getObject(1, OffsetDateTime.class).toInstant(), rollback));
  }

  /** Every letter that counted, as they came. */
  public List<Letter> letters(UUID rollback) {
    return store.inTransaction(tx -> Query.list(tx, sql("letters"), Letter::read, rollback));
  }

  /** Everything that was kept as evidence. */
  public List<Kept> evidence(UUID rollback) {
    return store.inTransaction(tx ->
        Query.list(
            tx, sql("evidence"), row -> new Kept(row.getString(1), row.getString(2)), rollback));
  }

  /** What stood in front of the application, outermost first. */
  public List<Stood> barriers(UUID rollback) {
    return store.inTransaction(tx -> Query.list(tx, sql("barriers"), Stood::read, rollback));
  }

  /** The run has told its end; a held rollback stays open, as its row at the target does. */
  public void written(UUID rollback, String run, Outcome outcome, Reference report) {
    store.inTransaction(tx -> {
      Query.update(
          tx, sql("written"), run, rollback, outcome.wire(), report.place(), report.digest());
      return outcome == Outcome.HELD_IN_MAINTENANCE
          ? 0L
          : Query.update(tx, sql("end"), outcome.wire(), rollback);
    });
  }

  /** The history of a run lies outside the engine; a whole one is never replaced by a part. */
  public void exported(String workflow, String run, Reference history, boolean whole) {
    store.inTransaction(tx ->
        Query.update(tx, sql("exported"), run, workflow, history.place(), history.digest(), whole));
  }

  /** Runs whose whole history lies outside the engine. */
  public Set<String> exported() {
    return new HashSet<>(
        store.inTransaction(tx -> Query.list(tx, sql("whole"), row -> row.getString(1))));
  }

  /** Runs of ours whose whole history does not; they may still be running. */
  public List<Run> unexported() {
    return store.inTransaction(tx -> Query.list(tx, sql("unexported"), Run::read));
  }

  /** The rollback this run worked on; empty where its start was refused. */
  public Optional<UUID> rollback(String run) {
    return store.inTransaction(
        tx -> Query.first(tx, sql("rollback"), row -> row.getObject(1, UUID.class), run, run));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String sql(String name) {
    return Sql.of(ReportRecords.class, name);
  }
}
