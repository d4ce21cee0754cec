package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.workflows.plan.Setting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;

/** As whom and where the statements of one transaction run. */
final class Roles {
  private final Connection session;
  private final Setting setting;

  Roles(Connection session, Setting setting) {
    this.session = session;
    this.setting = setting;
  }

  /** The plan's owner on the plan's search path: where foreign code runs. */
  void owner() throws SQLException {
    role(setting.owner(), path());
  }

  /** The owner of one table, on our path: where our own statements about it run. */
  void of(String owner) throws SQLException {
    role(owner, "pg_catalog, pg_temp");
  }

  /** The login itself, which keeps the ledger. */
  void ourselves() throws SQLException {
    Query.run(session, "RESET ROLE");
    Query.run(session, "SET LOCAL search_path = pg_catalog, pg_temp");
  }

  private void role(String role, String path) throws SQLException {
    Query.run(session, "SET LOCAL ROLE " + new Identifier(role).quoted());
    Query.run(session, "SET LOCAL search_path = " + path);
  }

  /** The plan's search path as SQL. */
  String path() {
    return setting.searchPath().isEmpty()
        ? "pg_catalog, pg_temp"
        : setting.searchPath().stream()
            .map(name -> new Identifier(name).quoted())
            .collect(Collectors.joining(", "));
  }
}
