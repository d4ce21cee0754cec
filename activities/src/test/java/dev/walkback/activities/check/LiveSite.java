package dev.walkback.activities.check;

import dev.walkback.activities.maintenance.FakeShop;
import dev.walkback.activities.maintenance.GuardedTarget;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.plan.SqlFile;
import java.sql.SQLException;
import java.util.List;

/**
 * A running application before its guarded database, and one query of a plan that a test may write.
 */
public final class LiveSite implements AutoCloseable {
  public final FakeShop shop = new FakeShop();
  public final KeptEvidence evidence = new KeptEvidence();
  public final GuardedTarget target;
  public String query = "SELECT 1 WHERE false";

  private LiveSite(GuardedTarget target) {
    this.target = target;
  }

  public static LiveSite fresh(Class<?> test) throws SQLException {
    return new LiveSite(GuardedTarget.fresh(test));
  }

  public Site site() {
    return target.site(shop.entrances(true));
  }

  public PlanQueries queries() {
    return new PlanQueries(target.connections, digest -> query, id -> List.of("public"));
  }

  /** The check that runs the query. */
  public static Check orphans() {
    return new EmptyCheck(new SqlFile("verify/orphans.sql", "sha256:f", 1));
  }

  @Override
  public void close() throws SQLException {
    shop.close();
    target.close();
  }
}
