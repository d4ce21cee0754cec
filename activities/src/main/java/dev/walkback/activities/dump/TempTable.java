package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.activities.problem.ProblemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A temporary table that takes a captured table's rows and goes away with the transaction.
 *
 * <p>Its columns have the types of the capture, not of the live table: the rows were written as
 * those, and the migration that is being reversed may have changed or dropped the live ones.
 */
record TempTable(Connection connection, String name, CapturedTable table) {

  void create(List<String> columns) throws SQLException {
    for (String column : columns) {
      if (!table.columns().containsKey(column)) {
        throw StoredCapture.broken(
            "archive-foreign-line",
            "The archive has a column of " + table.name() + " that the captured catalog has not.");
      }
    }
    refuseUnknownTypes(columns);
    Query.run(
        connection,
        "CREATE TEMPORARY TABLE %s (%s) ON COMMIT DROP"
            .formatted(
                new Identifier(name).quoted(),
                columns.stream().map(this::column).collect(Collectors.joining(", "))));
  }

  String copy(List<String> columns) {
    String names =
        columns.stream().map(c -> new Identifier(c).quoted()).collect(Collectors.joining(", "));
    String list = columns.isEmpty() ? "" : " (" + names + ")";
    return "COPY " + Identifier.quoted("pg_temp", name) + list + " FROM STDIN";
  }

  /** The planner knows nothing of a table that was just filled. */
  void analyze() throws SQLException {
    Query.run(connection, "ANALYZE " + Identifier.quoted("pg_temp", name));
  }

  /** The texts come from the captured catalog: each must name exactly one type of this database. */
  private void refuseUnknownTypes(List<String> columns) throws SQLException {
    var unknown =
        Query.list(
            connection,
            Sql.of(TempTable.class, "unknown-types"),
            row -> row.getString(1),
            facts(columns, "type"),
            facts(columns, "collation"));
    if (!unknown.isEmpty()) {
      throw ProblemException.never(
          "source-type-missing",
          "Rows of %s need %s, which this database does not have now."
              .formatted(table.name(), String.join(", ", unknown)),
          "Let an earlier step of the plan bring it back.");
    }
  }

  private String[] facts(List<String> columns, String aspect) {
    return columns.stream()
        .map(column -> fact(column, aspect))
        .filter(value -> !value.isEmpty())
        .distinct()
        .toArray(String[]::new);
  }

  private String column(String column) {
    String collation = fact(column, "collation");
    return new Identifier(column).quoted()
        + " "
        + fact(column, "type")
        + (collation.isEmpty() ? "" : " COLLATE " + collation);
  }

  private String fact(String column, String aspect) {
    return Objects.requireNonNull(table.columns().get(column)).getOrDefault(aspect, "");
  }
}
