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
  /** Set only when a session starts, or naming what is not here, such as a tablespace. */
  private static final Set<String> NOT_HERE = Set.of("55P02", "22023", "42704", "58P01");

  /** Without the library nobody could connect to the clone any more. */
  private static final Set<String> LIBRARIES =
      Set.of("session_preload_libraries", "local_preload_libraries");

  private Settings() {}

  /** Sets them; answers which a copy cannot carry. */
  static Set<String> carry(Connection superuser, List<Present.Setting> settings)
      throws SQLException {
    var left = new HashSet<String>();
    for (Present.Setting setting : settings) {
      if (LIBRARIES.contains(setting.name())) {
        left.add(setting.name());
        continue;
      }
      superuser.setAutoCommit(false);
      try {
        set(superuser, setting);
        superuser.commit();
      } catch (SQLException e) {
        if (!NOT_HERE.contains(Problems.state(e))) {
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
