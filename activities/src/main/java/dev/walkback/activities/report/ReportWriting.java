package dev.walkback.activities.report;

import dev.walkback.activities.execution.DoneSteps;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.RollbackRow;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Targets;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.report.Reference;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.status.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what happened, then frees the target: the report comes first, so that a target that
 * does not answer costs its release and not the account of it.
 */
public final class ReportWriting {
  private final ReportFolder folder;
  private final ReportRecords records;
  private final Targets targets;
  private final Connections connections;
  private final DoneSteps done;
  private final JsonMapper json;

  /** Writes there. */
  public ReportWriting(
      ReportFolder folder,
      ReportRecords records,
      Targets targets,
      Connections connections,
      JsonMapper json) {
    this.folder = folder;
    this.records = records;
    this.targets = targets;
    this.connections = connections;
    this.done = new DoneSteps(targets, connections);
    this.json = json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();
  }

  /** The report's place and digest; the same facts give the same files. */
  public Reference write(ReportRequest request) {
    var account = Account.of(request, beside(request));
    var begun = records.begun(request.rollback()).orElse(account.figures().begun());
    var record = json.writeValueAsString(account) + "\n";
    var page = Markdown.of(account, Sha256.of(record));
    var file = file(request, begun, "report.md");
    folder.write(file(request, begun, "report.json"), record);
    folder.write(file, page);
    var report = new Reference(file.toString(), Sha256.of(page));
    release(request, account.outcome());
    records.written(request.rollback(), request.run(), account.outcome(), report);
    return report;
  }

  private Path file(ReportRequest request, Instant begun, String name) {
    return folder.file(request.rollback(), request.run(), begun, name);
  }

  private Account.Beside beside(ReportRequest request) {
    var rollback = request.rollback();
    var letters = records.letters(rollback);
    var barriers = records.barriers(rollback);
    var evidence = records.evidence(rollback);
    var seen = request.facts().receipts();
    if (neverOpened(request)) {
      return new Account.Beside(null, seen, letters, barriers, evidence);
    }
    try {
      return new Account.Beside(null, done.of(rollback), letters, barriers, evidence);
    } catch (ProblemException unread) {
      var why = unread.problem().message();
      return new Account.Beside(why, seen, letters, barriers, evidence);
    }
  }

  private void release(ReportRequest request, Outcome outcome) {
    if (neverOpened(request) || outcome == Outcome.HELD_IN_MAINTENANCE) {
      return;
    }
    try (var connection = open(request.rollback())) {
      RollbackRow.close(connection, request.rollback(), outcome);
    } catch (SQLException e) {
      throw Problems.exception(e, "freeing the target");
    }
  }

  private Connection open(UUID rollback) {
    return connections.open(targets.of(rollback).operator(), SessionName.of("report"));
  }

  /** Where there was nothing to roll back, no row was opened at the target. */
  private static boolean neverOpened(ReportRequest request) {
    return Account.loaded(request).nothing() != null;
  }
}
