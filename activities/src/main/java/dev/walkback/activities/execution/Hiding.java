package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.NamedSql;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.RollbackNames;
import dev.walkback.activities.postgres.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves tables and columns out of sight and writes down what brings them back.
 *
 * <p>Only what holds nothing else is moved: a table whose column types belong to somebody would
 * keep them from being dropped. Called, and left, under our own login.
 */
final class Hiding {
  private final Connection session;
  private final Roles roles;
  private final RollbackNames names;
  private final String step;
  private final Keeping keeping;
  private final List<String> hidden = new ArrayList<>();

  Hiding(Connection session, Roles roles, RollbackNames names, String step, Keeping keeping) {
    this.session = session;
    this.roles = roles;
    this.names = names;
    this.step = step;
    this.keeping = keeping;
  }

  /** A column as it is before it is hidden. */
  private record Column(
      int number,
      String name,
      boolean fit,
      boolean demanding,
      boolean reaching,
      @Nullable String fallback,
      String demand) {
    private static Column read(ResultSet row, String name) throws SQLException {
      return new Column(
          row.getInt("attnum"),
          name,
          row.getBoolean("fit"),
          row.getBoolean("demanding"),
          row.getBoolean("reaching"),
          row.getString("fallback"),
          row.getString("demand"));
    }
  }

  /** What was hidden, as the receipt names it. */
  List<String> hidden() {
    return hidden;
  }

  boolean fits(Thing table) throws SQLException {
    return Query.one(session, sql("quarantine-fit"), row -> row.getBoolean(1), table.oid())
        && !taken(table);
  }

  /** Everything on the table that one of its columns could take along. */
  List<Part> columnParts(Thing table) throws SQLException {
    return Part.list(session, sql("column-parts"), table.oid());
  }

  /** Moves a table into quarantine. */
  void hide(Thing table) throws SQLException {
    keeping.make();
    make();
    var parts = Part.list(session, sql("quarantine-parts"), table.oid(), names.trigger(""));
    var grants = Part.list(session, sql("quarantine-grants"), table.oid());
    var there = Identifier.quoted(names.quarantine(), table.bare());
    var home = new Identifier(table.schema()).quoted();
    admit(table.owner(), "USAGE, CREATE");
    roles.of(table.owner());
    for (Part part : Stream.concat(parts.stream(), grants.stream()).toList()) {
      Query.run(session, part.take());
    }
    Query.run(
        session,
        "ALTER TABLE "
            + table.name()
            + " SET SCHEMA "
            + new Identifier(names.quarantine()).quoted());
    roles.ourselves();
    dismiss(table.owner());
    var back = new ArrayList<>(List.of("ALTER TABLE " + there + " SET SCHEMA " + home));
    grants.forEach(grant -> back.addAll(grant.give()));
    record(table, null, null, back, gives(parts));
    hidden.add(table.name());
  }

  /** Renames columns out of sight; false, and nothing done, where one of them does not fit. */
  boolean hide(Thing table, List<String> columns, List<Part> along) throws SQLException {
    var found = new ArrayList<Column>();
    for (String name : columns) {
      Query.first(session, sql("column-fit"), row -> Column.read(row, name), table.oid(), name)
          .ifPresent(found::add);
    }
    if (!found.stream().allMatch(Column::fit)) {
      return false;
    }
    keeping.make();
    roles.of(table.owner());
    for (Part part : along) {
      Query.run(session, part.take());
    }
    roles.ourselves();
    for (Column column : found) {
      hide(table, column);
    }
    if (!found.isEmpty() && !along.isEmpty()) {
      record(table, null, null, List.of(), gives(along));
    }
    return true;
  }

  /** Writes down what else goes when a table is dropped with CASCADE. */
  void recordIncoming(Thing table) throws SQLException {
    keeping.make();
    Query.list(
            session,
            sql("incoming"),
            row -> List.of(row.getString("owner"), row.getString("give")),
            table.oid(),
            table.oid())
        .forEach(this::recordOne);
  }

  private void hide(Thing table, Column column) throws SQLException {
    var name = new Identifier(column.name()).quoted();
    var alter = "ALTER TABLE " + table.name();
    var gone = free(table, column);
    var afterwards = new ArrayList<String>();
    roles.of(table.owner());
    if (column.reaching()) {
      Query.run(session, alter + " ALTER COLUMN " + name + " DROP DEFAULT");
      afterwards.add(alter + " ALTER COLUMN " + name + " SET DEFAULT " + column.fallback());
    }
    if (column.demanding()) {
      Query.run(session, alter + " ALTER COLUMN " + name + " DROP NOT NULL");
      afterwards.add(column.demand());
    }
    Query.run(session, alter + " RENAME COLUMN " + name + " TO " + new Identifier(gone).quoted());
    roles.ourselves();
    var back = alter + " RENAME COLUMN " + new Identifier(gone).quoted() + " TO " + name;
    record(table, column.name(), gone, List.of(back), afterwards);
    hidden.add(table.name() + "." + name);
  }

  private String free(Thing table, Column column) throws SQLException {
    var wanted = names.hidden(column.name());
    boolean there =
        Query.first(session, sql("column-fit"), row -> true, table.oid(), wanted).isPresent();
    return there ? names.hidden("_" + column.number()) : wanted;
  }

  private boolean taken(Thing table) throws SQLException {
    var there = Identifier.quoted(names.quarantine(), table.bare());
    return Query.one(
        session, "SELECT pg_catalog.to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), there);
  }

  private void make() throws SQLException {
    var there = "SELECT pg_catalog.to_regnamespace(?) IS NOT NULL";
    if (!Query.one(session, there, row -> row.getBoolean(1), names.quarantine())) {
      Query.run(session, NamedSql.in(Hiding.class, "quarantine-schema", names.quarantine()));
    }
  }

  private void admit(String owner, String rights) throws SQLException {
    Query.run(
        session,
        "GRANT %s ON SCHEMA %s TO %s"
            .formatted(
                rights,
                new Identifier(names.quarantine()).quoted(),
                new Identifier(owner).quoted()));
  }

  private void dismiss(String owner) throws SQLException {
    Query.run(
        session,
        "REVOKE ALL ON SCHEMA %s FROM %s"
            .formatted(
                new Identifier(names.quarantine()).quoted(), new Identifier(owner).quoted()));
  }

  private void recordOne(List<String> ownerAndSql) {
    try {
      Query.update(
          session,
          keeping.sql("hide"),
          step,
          0L,
          "",
          ownerAndSql.getFirst(),
          null,
          null,
          new String[0],
          new String[] {ownerAndSql.getLast()});
    } catch (SQLException e) {
      throw Problems.exception(e, "recording what goes along");
    }
  }

  private void record(
      Thing table,
      @Nullable String name,
      @Nullable String gone,
      List<String> back,
      List<String> afterwards)
      throws SQLException {
    Query.update(
        session,
        keeping.sql("hide"),
        step,
        table.oid(),
        table.name(),
        table.owner(),
        name,
        gone,
        back.toArray(String[]::new),
        afterwards.toArray(String[]::new));
  }

  private static List<String> gives(List<Part> parts) {
    return parts.stream().flatMap(part -> part.give().stream()).toList();
  }

  private static String sql(String name) {
    return Sql.of(Hiding.class, name);
  }
}
