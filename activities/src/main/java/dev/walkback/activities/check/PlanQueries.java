package dev.walkback.activities.check;

import dev.walkback.activities.counts.Unseen;
import dev.walkback.activities.execution.PlanFiles;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.check.EmptyCheck;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Runs the plan's own queries on a live application: short, and as one who may change nothing. */
public final class PlanQueries {
  private static final Duration LONGEST = Duration.ofSeconds(60);

  private final Connections connections;
  private final PlanFiles files;
  private final SearchPaths paths;

  /** With the files and paths of loaded plans. */
  public PlanQueries(Connections connections, PlanFiles files, SearchPaths paths) {
    this.connections = connections;
    this.files = files;
    this.paths = paths;
  }

  /** What it returned; unknown with the reason where it could not be run. */
  Finding look(EmptyCheck check, UUID rollback, Site site) {
    var name = SessionName.of("query");
    try (var reader = connections.open(site.access().archiving(), name, LONGEST)) {
      return EmptyLook.look(reader, check, files.text(check.file().digest()), paths.of(rollback));
    } catch (SQLException e) {
      return Finding.unknown(check.file().path() + " could not be run: " + Unseen.because(e) + ".");
    } catch (ProblemException e) {
      return Finding.unknown(check.file().path() + " could not be run: " + e.problem().message());
    }
  }

  /** The foreign keys of the live database. */
  Finding references(Site site) {
    var name = SessionName.of("query");
    try (var reader = connections.open(site.access().archiving(), name, LONGEST)) {
      return ReferencesLook.look(reader, List.of());
    } catch (SQLException e) {
      return Finding.unknown("The foreign keys could not be seen: " + Unseen.because(e) + ".");
    } catch (ProblemException e) {
      return Finding.unknown("The foreign keys could not be seen: " + e.problem().message());
    }
  }
}
