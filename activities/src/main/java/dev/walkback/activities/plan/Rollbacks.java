package dev.walkback.activities.plan;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import dev.walkback.workflows.plan.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** Runs, captures and rollbacks in our own database. */
public final class Rollbacks {
  private final Store store;
  private final JsonMapper json;

  /** Keeps them here. */
  public Rollbacks(Store store, JsonMapper json) {
    this.store = store;
    this.json = json;
  }

  /** What this run was answered before, so that a repeated load gives the same answer. */
  public Optional<LoadedPlan> answered(String run) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Rollbacks.class, "answered"),
            row -> json.readValue(row.getString(1), LoadedPlan.class),
            run));
  }

  /** The plan of a rollback as it was fixed. */
  public LoadedPlan plan(UUID rollback) {
    return store.inTransaction(tx ->
        Query.one(
            tx,
            Sql.of(Rollbacks.class, "plan"),
            row -> json.readValue(row.getString(1), LoadedPlan.class),
            rollback));
  }

  /** The latest rollback of that name: its first eight digits, id, workflow or target. */
  public Optional<LoadedPlan> named(String run) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Rollbacks.class, "named"),
            row -> json.readValue(row.getString(1), LoadedPlan.class),
            run));
  }

  /** The plan of a rollback, where this installation knows it. */
  public Optional<LoadedPlan> known(UUID rollback) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Rollbacks.class, "plan"),
            row -> json.readValue(row.getString(1), LoadedPlan.class),
            rollback));
  }

  /** A rollback that has begun and has not ended. */
  public record UnderWay(String workflow, String run, Instant since) {}

  /** The rollback of a target that is under way, if there is one. */
  public Optional<UnderWay> underWay(UUID registration) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Rollbacks.class, "under-way"),
            row ->
                new UnderWay(
                    row.getString("workflow"),
                    row.getString("run"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant()),
            registration));
  }

  /** The name of the latest declared migration run of a target. */
  public Optional<String> latestRun(UUID registration) {
    return store.inTransaction(tx ->
        Query.first(
            tx, Sql.of(Rollbacks.class, "latest-run"), row -> row.getString(1), registration));
  }

  /** The latest capture taken before this run began. */
  public Optional<CaptureRef> capture(UUID registration, String run) {
    return store.inTransaction(tx ->
        Query.first(
            tx,
            Sql.of(Rollbacks.class, "capture"),
            row ->
                new CaptureRef(
                    row.getString("id"),
                    run,
                    row.getString("manifest_digest"),
                    row.getObject("taken_at", OffsetDateTime.class).toInstant()),
            registration,
            run));
  }

  /** Keeps the answer, the plan and its files in one transaction. */
  public LoadedPlan keep(LoadRequest request, LoadedPlan answer, Map<String, byte[]> files) {
    store.inTransaction(tx -> {
      Query.update(
          tx,
          Sql.of(Rollbacks.class, "keep"),
          answer.rollback(),
          UUID.fromString(answer.target().registration()),
          request.workflow(),
          request.run(),
          answer.plan().name(),
          answer.planDigest(),
          answer.source().id(),
          json.writeValueAsString(answer));
      keepFiles(tx, answer.planDigest(), files);
      return true;
    });
    return answer;
  }

  private static void keepFiles(Connection tx, String planDigest, Map<String, byte[]> files)
      throws SQLException {
    var sql = Sql.of(Rollbacks.class, "keep-file");
    for (var file : files.entrySet()) {
      var digest = Sha256.of(file.getValue());
      Query.update(tx, sql, planDigest, file.getKey(), digest, file.getValue());
    }
  }
}
