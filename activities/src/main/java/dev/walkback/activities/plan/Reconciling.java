package dev.walkback.activities.plan;

import dev.walkback.activities.execution.AsOwner;
import dev.walkback.activities.history.MigrationHistory;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.plan.MigrationTool;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** The ledger is the truth; where the migration tool's history says otherwise, it is shown. */
public final class Reconciling {
  private final BiFunction<UUID, String, Optional<SchemaRollback>> plans;

  /**
   * Reads versions from plans.
   *
   * @param plans the plan of a rollback, by its id or the plan's digest
   */
  public Reconciling(BiFunction<UUID, String, Optional<SchemaRollback>> plans) {
    this.plans = plans;
  }

  private record Done(UUID rollback, String digest, String step, boolean back, Instant at) {}

  private record Last(Done done, Step step) {}

  /** One sentence for each difference, in the order of the ledger; empty where both agree. */
  public List<String> differences(Connection operator, SchemaRollback named) {
    if (named.tool() == MigrationTool.NONE) {
      return List.of();
    }
    try {
      var entries =
          Query.list(operator, Sql.of(Reconciling.class, "ledger-steps"), Reconciling::done);
      Map<String, Last> last = new LinkedHashMap<>();
      for (Done done : entries) {
        plans.apply(done.rollback(), done.digest()).stream()
            .flatMap(plan -> plan.steps().stream())
            .filter(step -> step.name().equals(done.step()))
            .forEach(step ->
                step.setting()
                    .history()
                    .forEach(version -> last.put(version, new Last(done, step))));
      }
      var setting = named.reversals().getFirst().setting();
      var recorded =
          AsOwner.look(
              operator,
              setting,
              session -> MigrationHistory.of(named.tool()).recorded(session, last.keySet()));
      return compared(last, recorded);
    } catch (SQLException e) {
      throw Problems.exception(e, "comparing the ledger with the migration tool's history");
    }
  }

  private static List<String> compared(Map<String, Last> last, Set<String> recorded) {
    var differences = new ArrayList<String>();
    last.forEach((version, entry) -> {
      boolean expected = entry.done().back();
      if (recorded.contains(version) != expected) {
        differences.add(sentence(version, entry.done(), expected));
      }
    });
    return differences;
  }

  private static String sentence(String version, Done done, boolean back) {
    return "Version %s: the ledger says %s by rollback %s (step %s, %s), the migration tool's history says it is %s."
        .formatted(
            version,
            back ? "brought back" : "reversed",
            RollbackNames.of(done.rollback()).rb8(),
            done.step(),
            done.at().truncatedTo(ChronoUnit.SECONDS),
            back
                ? "not applied: somebody took its record out"
                : "applied: it was applied again since, or its record was put back");
  }

  private static Done done(java.sql.ResultSet row) throws SQLException {
    return new Done(
        row.getObject("rollback", UUID.class),
        row.getString("plan_digest"),
        row.getString("step"),
        row.getBoolean("back"),
        row.getTimestamp("finished").toInstant());
  }
}
