package dev.walkback.activities.fingerprint;

import dev.walkback.activities.postgres.Sql;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Reads the schema of a database by one catalog query per kind. Changes nothing there. */
public final class CatalogFingerprint {

  private static final List<String> QUESTIONS =
      List.of(
          "database",
          "setting",
          "schema",
          "relation",
          "column",
          "constraint",
          "index",
          "sequence",
          "function",
          "trigger",
          "policy",
          "type",
          "extension",
          "publication",
          "subscription",
          "default-privilege",
          "changed-privilege",
          "comment",
          "behaviour",
          "foreign",
          "operator",
          "security-label");

  /** All questions in one message, so that a distant server is asked once and not 22 times. */
  private static final String ALL =
      QUESTIONS.stream()
          .map(question -> Sql.of(CatalogFingerprint.class, question))
          .collect(Collectors.joining(";\n"));

  /**
   * Reads inside the caller's transaction when one is open, else in one of its own. Our schemas
   * ({@code walkback}, {@code walkback_…}) and quarantined columns ({@code wbq_…}) count as absent.
   */
  public Fingerprint read(Connection connection) throws SQLException {
    if (!connection.getAutoCommit()) {
      return readPinned(connection);
    }
    connection.setAutoCommit(false);
    try (var statement = connection.createStatement()) {
      statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
      return readPinned(connection);
    } finally {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  private static Fingerprint readPinned(Connection connection) throws SQLException {
    var settings = DeparseSettings.pin(connection);
    var facts = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    try (var statement = connection.prepareStatement(ALL)) {
      // Planning these joins costs more than running them; named at once, a second reading skips
      // it.
      statement.unwrap(PGStatement.class).setPrepareThreshold(1);
      boolean more = statement.execute();
      while (more) {
        try (var rows = statement.getResultSet()) {
          take(rows, facts);
        }
        more = statement.getMoreResults();
      }
    }
    ColumnOrder.rank(facts.getOrDefault("column", new TreeMap<>()));
    settings.giveBack(connection);
    return new Fingerprint(connection.getMetaData().getDatabaseMajorVersion(), facts);
  }

  private static void take(
      ResultSet rows, SortedMap<String, SortedMap<String, SortedMap<String, String>>> facts)
      throws SQLException {
    List<String> labels = labels(rows);
    while (rows.next()) {
      var named = facts.computeIfAbsent(text(rows, 1), kind -> new TreeMap<>());
      named.put(unused(named, text(rows, 2)), aspects(rows, labels));
    }
  }

  private static List<String> labels(ResultSet rows) throws SQLException {
    var meta = rows.getMetaData();
    String[] labels = new String[meta.getColumnCount()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = meta.getColumnLabel(i + 1);
    }
    return List.of(labels);
  }

  private static String text(ResultSet rows, int column) throws SQLException {
    return Objects.requireNonNull(rows.getString(column), "every fact has a kind and a name");
  }

  private static String unused(SortedMap<String, ?> named, String name) {
    String free = name;
    for (int i = 2; named.containsKey(free); i++) {
      free = name + " (" + i + ")";
    }
    return free;
  }

  private static SortedMap<String, String> aspects(ResultSet rows, List<String> labels)
      throws SQLException {
    var aspects = new TreeMap<String, String>();
    for (int i = 3; i <= labels.size(); i++) {
      String value = value(rows.getObject(i));
      if (value != null && !value.isEmpty()) {
        aspects.put(labels.get(i - 1), value);
      }
    }
    return aspects;
  }

  /** An array of a catalog is a set: its order depends on history and is no fact. */
  private static @Nullable String value(@Nullable Object value) throws SQLException {
    if (value instanceof Array array) {
      return Arrays.stream((Object[]) array.getArray())
          .map(String::valueOf)
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return value == null ? null : value.toString();
  }
}
