package dev.walkback.activities.maintenance;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may do what with a database, kept word for word before anything is taken away.
 *
 * @param byDefault whether the catalog held no list at all, which means the same as the built-in
 *     one
 * @param builtIn whether it says the same as the built-in one
 * @param whole every entry as text, sorted: the order of entries means nothing
 * @param connect the rights to connect, with whoever gave them
 */
record DatabaseAcl(
    String database,
    String owner,
    boolean byDefault,
    boolean builtIn,
    List<String> whole,
    List<ConnectGrant> connect) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ACL = Sql.of(DatabaseAcl.class, "database-acl");
  private static final String GRANTS = Sql.of(DatabaseAcl.class, "connect-grants");

  DatabaseAcl {
    whole = List.copyOf(whole);
    connect = List.copyOf(connect);
  }

  /** As it is now in the database of this connection. */
  static DatabaseAcl read(Connection connection) throws SQLException {
    List<ConnectGrant> connect = Query.list(connection, GRANTS, DatabaseAcl::grant);
    return Query.one(
        connection,
        ACL,
        row ->
            new DatabaseAcl(
                row.getString("database"),
                row.getString("owner"),
                row.getBoolean("by_default"),
                row.getBoolean("built_in"),
                sorted(row),
                connect));
  }

  static DatabaseAcl parse(String json) {
    return JSON.readValue(json, DatabaseAcl.class);
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  /** Rights to connect that stand in the way of a closed database. */
  List<ConnectGrant> open(Logins ours) {
    return connect.stream().filter(grant -> !keptForUs(grant, ours)).toList();
  }

  /** What the owner gave our own logins. */
  boolean keptForUs(ConnectGrant grant, Logins ours) {
    return grant.grantor().equals(owner) && ours.names().contains(grant.grantee());
  }

  private static ConnectGrant grant(ResultSet row) throws SQLException {
    return new ConnectGrant(
        row.getString("grantor"), row.getString("grantee"), row.getBoolean("grantable"));
  }

  private static List<String> sorted(ResultSet row) throws SQLException {
    return Arrays.stream((String[]) row.getArray("whole").getArray()).sorted().toList();
  }
}
