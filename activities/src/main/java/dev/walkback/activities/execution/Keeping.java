package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.NamedSql;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import java.sql.Connection;
import java.sql.SQLException;

/** The schema where one rollback keeps what it takes out of live tables; nobody else sees it. */
final class Keeping {
  private static final String THERE = "SELECT pg_catalog.to_regnamespace(?) IS NOT NULL";

  private final Connection session;
  private final String schema;

  Keeping(Connection session, RollbackNames names) {
    this.session = session;
    this.schema = names.preserved();
  }

  String schema() {
    return schema;
  }

  /** Our own SQL about this schema. */
  String sql(String name) {
    return NamedSql.in(Keeping.class, name, schema);
  }

  boolean there() throws SQLException {
    return Query.one(session, THERE, row -> row.getBoolean(1), schema);
  }

  void make() throws SQLException {
    if (!there()) {
      Query.run(session, sql("keep-schema"));
    }
  }

  /** Lets the owner of a table read and write here, for our own statements and no longer. */
  void admit(String owner) throws SQLException {
    Query.run(session, opened("admit", owner));
  }

  void dismiss(String owner) throws SQLException {
    Query.run(session, opened("dismiss", owner));
  }

  private String opened(String file, String owner) {
    return sql(file).replace("{owner}", new Identifier(owner).quoted());
  }
}
