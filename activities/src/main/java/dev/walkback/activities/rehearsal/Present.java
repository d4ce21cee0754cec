package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clone of the target must be like, read there.
 *
 * @param creates whether the operator may make schemas in it
 */
record Present(
    Server server,
    Locale locale,
    String owner,
    boolean creates,
    List<Role> roles,
    List<Membership> memberships,
    List<Setting> settings) {

  /** Whom we read from. */
  record Server(String version, String systemIdentifier, long databaseOid, long bytes) {}

  /** How text is kept and ordered. */
  record Locale(
      String encoding,
      String collate,
      String ctype,
      String provider,
      @Nullable String locale,
      @Nullable String rules) {}

  /** Who owns something there, or may do something. */
  record Role(String name, boolean superuser, boolean seesAll, boolean inherits) {}

  /** Who belongs to whom. */
  record Membership(String role, String member, boolean inherits, boolean sets) {}

  /** A setting of the database; of one role in it where there is a role. */
  record Setting(@Nullable String role, String name, String value) {}

  Present {
    roles = List.copyOf(roles);
    memberships = List.copyOf(memberships);
    settings = List.copyOf(settings);
  }

  /**
   * Reads it.
   *
   * @param operator the login that will do the steps
   * @param owners the roles it takes for them
   */
  static Present read(Connection target, String operator, List<String> owners) throws SQLException {
    var named = new ArrayList<>(owners);
    named.add(operator);
    var roles =
        Query.list(
            target, sql("roles-in-use"), Present::role, (Object) named.toArray(String[]::new));
    var names = roles.stream().map(Role::name).toArray(String[]::new);
    var memberships = Query.list(target, sql("memberships"), Present::membership, (Object) names);
    var settings = Query.list(target, sql("database-settings"), Present::setting);
    return Query.one(
        target,
        sql("present"),
        row ->
            new Present(
                server(row),
                locale(row),
                row.getString("owner"),
                row.getBoolean("creates"),
                roles,
                memberships,
                settings),
        operator);
  }

  private static Server server(ResultSet row) throws SQLException {
    return new Server(
        row.getString("version"),
        row.getString("system_identifier"),
        row.getLong("database_oid"),
        row.getLong("bytes"));
  }

  private static Locale locale(ResultSet row) throws SQLException {
    return new Locale(
        row.getString("encoding"),
        row.getString("lc_collate"),
        row.getString("lc_ctype"),
        row.getString("provider"),
        row.getString("locale"),
        row.getString("rules"));
  }

  private static Role role(ResultSet row) throws SQLException {
    return new Role(
        row.getString("name"),
        row.getBoolean("superuser"),
        row.getBoolean("sees_all"),
        row.getBoolean("inherits"));
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        row.getString("role"),
        row.getString("member"),
        row.getBoolean("inherits"),
        row.getBoolean("sets"));
  }

  private static Setting setting(ResultSet row) throws SQLException {
    return new Setting(row.getString("role"), row.getString("name"), row.getString("value"));
  }

  private static String sql(String name) {
    return Sql.of(Present.class, name);
  }
}
