package dev.walkback.activities.report;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.activities.store.Store;
import dev.walkback.workflows.plan.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reports that were written: found again, compared with what was recorded, written anew. */
public final class WrittenReports {
  private final Store store;
  private final ReportFolder folder;
  private final JsonMapper json;

  /** On record here, lying there. */
  public WrittenReports(Store store, ReportFolder folder, JsonMapper json) {
    this.store = store;
    this.folder = folder;
    this.json = json;
  }

  /** A report on record. */
  public record Written(
      String rollback, String target, String outcome, Path place, String digest) {}

  /** The newest report of a rollback, by its id, the first eight of it, or the target's name. */
  public Written find(String named) {
    var found =
        store.inTransaction(tx ->
            Query.list(
                tx,
                Sql.of(WrittenReports.class, "report-of"),
                row ->
                    new Written(
                        row.getString("rollback"),
                        row.getString("target"),
                        row.getString("outcome"),
                        Path.of(row.getString("place")),
                        row.getString("digest")),
                named,
                named,
                named));
    return one(named, found);
  }

  /** The page as it was written; refuses one that is gone or was altered since. */
  public String page(Written report) {
    try {
      var page = Files.readString(report.place());
      if (Sha256.of(page).equals(report.digest())) {
        return page;
      }
      throw spoilt(report, "is not what was written: its digest is another one");
    } catch (IOException e) {
      throw spoilt(report, "cannot be read");
    }
  }

  /** Writes the page anew from the record beside it; answers whether it is the page of old. */
  public boolean rewrite(Written report) {
    var beside = report.place().resolveSibling("report.json");
    try {
      var record = Files.readString(beside, StandardCharsets.UTF_8);
      var page = Markdown.of(json.readValue(record, Account.class), Sha256.of(record));
      folder.write(report.place(), page);
      return Sha256.of(page).equals(report.digest());
    } catch (IOException | JacksonException e) {
      throw ProblemException.needsPerson(
          "report-record-gone",
          "The record " + beside + " cannot be read, so that the report cannot be written anew.",
          "Look into a backup of that folder; the history lies there too, for 'walkback replay'.");
    }
  }

  private static Written one(String named, List<Written> found) {
    if (found.isEmpty()) {
      throw ProblemException.never(
          "report-unknown",
          "There is no report of '" + Quoted.brief(named) + "'.",
          "Give a rollback's id, the first eight of it, or a target; a run that goes on has none yet.");
    }
    return found.getFirst();
  }

  private static ProblemException spoilt(Written report, String how) {
    return ProblemException.needsPerson(
        "report-spoilt",
        "The report " + report.place() + " " + how + ".",
        "Find out who touched it; 'walkback report --rewrite' writes it anew from its record.");
  }
}
