package dev.walkback.activities.check;

import dev.walkback.activities.maintenance.Barriers;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What may be asked again and again while people use the application: endpoints, the plan's own
 * queries, and always whether the database answers and nobody is stuck there.
 */
public final class LiveChecks {
  private static final String STUCK = Sql.of(LiveChecks.class, "stuck-sessions");

  private final Connections connections;
  private final PlanQueries queries;
  private final Barriers barriers;

  /** Asks with these. */
  public LiveChecks(Connections connections, PlanQueries queries, Barriers barriers) {
    this.connections = connections;
    this.queries = queries;
    this.barriers = barriers;
  }

  /** One look; checks that would weigh on a live database are left out. */
  public List<CheckResult> look(UUID rollback, List<Check> checks, Site site) {
    List<CheckResult> results = new ArrayList<>(List.of(database(site)));
    for (Check check : checks) {
      if (check instanceof EndpointCheck endpoint) {
        results.add(result(check.label(), EndpointLook.look(endpoint, rollback, site, barriers)));
      } else if (check instanceof EmptyCheck empty) {
        results.add(result(check.label(), queries.look(empty, rollback, site)));
      }
    }
    return results;
  }

  private CheckResult database(Site site) {
    try (var observer = connections.open(site.access().observing(), SessionName.of("watch"))) {
      long stuck = Query.one(observer, STUCK, row -> row.getLong(1));
      return stuck == 0
          ? result("database", Finding.of(Result.PASS, "The database answers.", List.of()))
          : result(
              "database",
              Finding.of(
                  Result.FAIL, stuck + " sessions wait longer than 30 s for another.", List.of()));
    } catch (SQLException e) {
      return result(
          "database", Finding.unknown("The database broke off (" + e.getSQLState() + ")."));
    } catch (ProblemException e) {
      return result("database", Finding.unknown(e.problem().message()));
    }
  }

  private static CheckResult result(String label, Finding finding) {
    return new CheckResult(label, finding.result(), finding.observed(), finding.differences(), "");
  }
}
