package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives a clone the settings that its original has in its catalog. */
final class Settings {
  /** Such as libraries loaded when a session starts; the clone's machine may not have them. */
  private static final String ONLY_AT_START = "55P02";

  private Settings() {}

  /** Sets them; answers which a copy cannot carry. */
  static Set<String> carry(Connection superuser, List<Present.Setting> settings)
      throws SQLException {
    var left = new HashSet<String>();
    for (Present.Setting setting : settings) {
      superuser.setAutoCommit(false);
      try {
        set(superuser, setting);
        superuser.commit();
      } catch (SQLException e) {
        if (!Problems.state(e).equals(ONLY_AT_START)) {
          throw e;
        }
        left.add(setting.name());
      } finally {
        superuser.rollback();
        superuser.setAutoCommit(true);
      }
    }
    return left;
  }

  /** FROM CURRENT, because a list of values must not become one value. */
  private static void set(Connection superuser, Present.Setting setting) throws SQLException {
    var value = "SELECT pg_catalog.set_config(?, ?, true)";
    Query.one(superuser, value, row -> true, setting.name(), setting.value());
    var database = "DATABASE " + new Identifier(superuser.getCatalog()).quoted();
    var whose =
        setting.role() == null
            ? database
            : "ROLE " + new Identifier(setting.role()).quoted() + " IN " + database;
    var name =
        Arrays.stream(setting.name().split("\\."))
            .map(part -> new Identifier(part).quoted())
            .collect(Collectors.joining("."));
    Query.run(superuser, "ALTER " + whose + " SET " + name + " FROM CURRENT");
  }
}
