package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who existed in the cluster and with which settings; never a password. */
public record Roles(List<Role> roles, List<Membership> memberships, List<RoleSetting> settings) {

  /** A role and what it may do everywhere. */
  public record Role(
      String name,
      boolean superuser,
      boolean inherit,
      boolean createRole,
      boolean createDb,
      boolean login,
      boolean replication,
      boolean bypassRls,
      int connectionLimit,
      @Nullable String validUntil) {}

  /** Who belongs to whom. */
  public record Membership(
      String role, String member, boolean admin, boolean inherit, boolean set) {}

  /** A setting of a role, of the database, or of one in the other; empty means all. */
  public record RoleSetting(String role, String database, String name, String value) {}

  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  /** Copies, so that what was read cannot change. */
  public Roles {
    roles = List.copyOf(roles);
    memberships = List.copyOf(memberships);
    settings = List.copyOf(settings);
  }

  static Roles read(Connection connection) throws SQLException {
    return new Roles(
        all(connection, "roles", Roles::role),
        all(
            connection,
            "memberships",
            row ->
                new Membership(
                    row.getString("role"),
                    row.getString("member"),
                    row.getBoolean("admin"),
                    row.getBoolean("inherit"),
                    row.getBoolean("set"))),
        all(
            connection,
            "settings",
            row ->
                new RoleSetting(
                    row.getString("role"),
                    row.getString("database"),
                    row.getString("name"),
                    row.getString("value"))));
  }

  private static Role role(ResultSet row) throws SQLException {
    return new Role(
        row.getString("name"),
        row.getBoolean("superuser"),
        row.getBoolean("inherit"),
        row.getBoolean("createrole"),
        row.getBoolean("createdb"),
        row.getBoolean("login"),
        row.getBoolean("replication"),
        row.getBoolean("bypassrls"),
        row.getInt("connection_limit"),
        row.getString("valid_until"));
  }

  private static <T> List<T> all(Connection connection, String question, Row<T> row)
      throws SQLException {
    var all = new ArrayList<T>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(Sql.of(Roles.class, question))) {
      while (rows.next()) {
        all.add(row.of(rows));
      }
    }
    return all;
  }
}
