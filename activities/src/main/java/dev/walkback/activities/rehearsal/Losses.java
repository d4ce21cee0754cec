package dev.walkback.activities.rehearsal;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Measures on the clone what a step took away, and how much of it is kept. */
record Losses(Connection superuser, RollbackNames names) {

  /**
   * What one step took from live tables.
   *
   * @param leaving rows
   * @param unpreserved those of them that nothing keeps
   * @param values in a sentence each, the columns that left with something in them
   */
  record Lost(Loss loss, long leaving, long unpreserved, List<String> values) {
    Lost {
      values = List.copyOf(values);
    }
  }

  private record Column(String relation, String name, String schema, String table, String hidden) {}

  private record Table(String schema, String table) {}

  Lost of(StepReceipt receipt, Recorded recorded) throws SQLException {
    long deleted = rows(receipt, RowOperation.DELETE);
    long dropped = rows(receipt, RowOperation.DROP);
    var values = values(receipt.step(), recorded);
    var loss =
        dropped > 0 ? Loss.COMPLETE : deleted > 0 || !values.isEmpty() ? Loss.PARTIAL : Loss.NONE;
    long leaving = deleted + dropped;
    return new Lost(loss, leaving, Math.max(0, leaving - kept(receipt.step())), values);
  }

  private static long rows(StepReceipt receipt, RowOperation operation) {
    return receipt.rows().stream()
        .filter(count -> count.operation() == operation)
        .mapToLong(RowCount::rows)
        .sum();
  }

  private long kept(String step) throws SQLException {
    if (!keeping()) {
      return 0;
    }
    long kept = Query.one(superuser, sql("kept-rows"), row -> row.getLong(1), step);
    var tables =
        Query.list(
            superuser,
            sql("hidden-tables"),
            row -> new Table(row.getString("schema"), row.getString("table")),
            step,
            names.quarantine());
    for (Table table : tables) {
      kept += count("*", Identifier.quoted(table.schema(), table.table()));
    }
    return kept;
  }

  private List<String> values(String step, Recorded recorded) throws SQLException {
    var values = new ArrayList<String>();
    if (!keeping()) {
      return values;
    }
    var columns =
        Query.list(
            superuser,
            sql("hidden-columns"),
            row ->
                new Column(
                    row.getString("relation"),
                    row.getString("name"),
                    row.getString("schema"),
                    row.getString("table"),
                    row.getString("hidden")),
            step);
    for (Column column : columns) {
      var hidden = new Identifier(column.hidden()).quoted();
      var table = Identifier.quoted(column.schema(), column.table());
      say(values, column.relation() + "." + column.name(), count(hidden, table));
    }
    for (Dropped dropped : recorded.dropped()) {
      if (dropped.type().equals("table column") && dropped.names().size() == 3) {
        say(values, dropped.identity(), keptValues(step, dropped.names()));
      }
    }
    return values;
  }

  private long keptValues(String step, List<String> column) throws SQLException {
    return Query.one(
        superuser,
        sql("kept-values"),
        row -> row.getLong(1),
        step,
        column.get(0),
        column.get(1),
        column.get(2));
  }

  private static void say(List<String> values, String column, long rows) {
    if (rows > 0) {
      values.add("%s held a value in %d rows".formatted(column, rows));
    }
  }

  private long count(String what, String table) throws SQLException {
    return Query.one(superuser, "SELECT count(" + what + ") FROM " + table, row -> row.getLong(1));
  }

  private boolean keeping() throws SQLException {
    return Query.one(
        superuser,
        "SELECT pg_catalog.to_regnamespace(?) IS NOT NULL",
        row -> row.getBoolean(1),
        names.preserved());
  }

  private String sql(String name) {
    return Sql.of(Losses.class, name).formatted(new Identifier(names.preserved()).quoted());
  }
}
