package dev.walkback.activities.check;

import dev.walkback.activities.counts.TableCounts;
import dev.walkback.activities.counts.Unseen;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.OpenCatalog;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.maintenance.Stillness;
import dev.walkback.activities.maintenance.StillnessRecord;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckReport;
import dev.walkback.workflows.check.CheckRequest;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.check.SequencesCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks at the result, check by check. It comes as the archiver, who reads everything and may
 * change nothing; what cannot be seen is unknown, never passed.
 */
public final class Checks {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Connections connections;
  private final CapturedStates captures;
  private final Known known;
  private final EvidenceStore evidence;

  /** What is known beside the request. */
  public record Known(
      PlanFiles files, SearchPaths paths, StillnessRecord stillness, Barriers barriers) {}

  /** With these. */
  public Checks(
      Connections connections, CapturedStates captures, Known known, EvidenceStore evidence) {
    this.connections = connections;
    this.captures = captures;
    this.known = known;
    this.evidence = evidence;
  }

  /** All of them, one after the other; each on a session of its own. */
  public CheckReport run(CheckRequest request, Site site, Progress progress) {
    List<CheckResult> results = new ArrayList<>();
    var keeper = new Evidence(evidence, request.rollback());
    for (Check check : request.checks()) {
      progress.at(100 * results.size() / request.checks().size(), "checking " + check.label());
      results.add(keeper.keep(check.label(), seen(check, request, site, progress)));
    }
    return new CheckReport(results);
  }

  private Finding seen(Check check, CheckRequest request, Site site, Progress progress) {
    if (progress.stopped()) {
      return Finding.unknown("It was not looked at: somebody asked to stop.");
    }
    var name = SessionName.of("check");
    try (var reader = connections.open(site.access().archiving(), name, LONGEST)) {
      progress.whenStopped(() -> abort(reader));
      return looked(check, request, site, reader, progress);
    } catch (SQLException e) {
      return Finding.unknown("It could not be seen: " + Unseen.because(e) + ".");
    } catch (ProblemException e) {
      return Finding.unknown("It could not be seen: " + e.problem().message());
    } finally {
      progress.whenStopped(() -> {});
    }
  }

  private Finding looked(
      Check check, CheckRequest request, Site site, Connection reader, Progress progress)
      throws SQLException {
    return switch (check) {
      case CountsCheck counts -> CountsLook.look(counts, accounting(request, reader, progress));
      case SchemaCheck schema ->
          SchemaLook.look(
              captures.of(request.source()).fingerprint(),
              new OpenCatalog(known.barriers()).read(request.rollback(), reader),
              request.expect());
      case ReferencesCheck references -> ReferencesLook.look(reader, request.expect());
      case SequencesCheck sequences ->
          SequencesLook.look(reader, captures.of(request.source()).sequences());
      case EmptyCheck empty ->
          EmptyLook.look(
              reader,
              empty,
              known.files().text(empty.file().digest()),
              known.paths().of(request.rollback()));
      case EndpointCheck endpoint ->
          EndpointLook.look(endpoint, request.rollback(), site, known.barriers());
    };
  }

  private Accounting accounting(CheckRequest request, Connection reader, Progress progress) {
    return Accounting.of(
        captures.of(request.source()).counts(),
        stillness(request.rollback()),
        request.receipts(),
        TableCounts.of(reader, LONGEST, progress));
  }

  /** What was counted when it closed says nothing any more once people write again. */
  private Optional<Stillness> stillness(UUID rollback) {
    return known.barriers().standing(rollback).isEmpty()
        ? Optional.empty()
        : known.stillness().find(rollback);
  }

  private static void abort(Connection reader) {
    try {
      reader.abort(Runnable::run);
    } catch (SQLException e) {
      throw new IllegalStateException("a session could not be ended", e);
    }
  }
}
