package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.TargetForTests;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Tracks and the entries that point at them: in a few columns, or of every type that is hard to
 * keep.
 */
final class Music {
  private static final List<String> TABLES = List.of("tracks", "entries", "odd");

  private Music() {}

  static TargetForTests plain() throws SQLException {
    var target = TargetForTests.fresh();
    target.owner(
        "CREATE TABLE tracks (id int PRIMARY KEY, title text, size bigint)",
        "CREATE TABLE entries (id int PRIMARY KEY, track int NOT NULL REFERENCES tracks ON DELETE CASCADE)",
        "CREATE TABLE audit (at timestamptz DEFAULT now(), what text)",
        "INSERT INTO tracks SELECT n, 'title ' || n, n * 100 FROM generate_series(1, 20) n",
        "INSERT INTO entries SELECT n, 1 + n % 20 FROM generate_series(1, 60) n");
    return target;
  }

  static TargetForTests ofEveryType() throws SQLException {
    var target = TargetForTests.fresh();
    target.owner(
        "CREATE TYPE mood AS ENUM ('sad', 'glad')",
        "CREATE TABLE tracks (id uuid PRIMARY KEY, title text, size bigint, at timestamptz NOT NULL DEFAULT now(),"
            + " raw bytea, doc jsonb, note json, tags text[], price numeric(8,2), long interval)",
        "CREATE TABLE entries (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
            + " track uuid NOT NULL REFERENCES tracks ON DELETE CASCADE, position int, UNIQUE (track, position))",
        "CREATE TABLE odd (\"Big Key\" text, second int, \"what's\" text, PRIMARY KEY (second, \"Big Key\"))",
        "INSERT INTO tracks SELECT md5(n::text)::uuid, CASE WHEN n % 3 = 0 THEN NULL ELSE 'title ''' || n END, n,"
            + " '2025-01-01 00:00Z'::timestamptz + n * interval '1.234567 s', decode(md5(n::text), 'hex'),"
            + " CASE n % 3 WHEN 0 THEN 'null' WHEN 1 THEN '{\"a\": 1.50}' END::jsonb, '{\"a\":1,  \"a\":2}', ARRAY['x', NULL, 'y,z'],"
            + " n * 1.10, n * interval '1 month 1 day 1 s' FROM generate_series(1, 30) n",
        "INSERT INTO entries (track, position) SELECT md5((1 + n % 30)::text)::uuid, n FROM generate_series(1, 90) n",
        "INSERT INTO odd VALUES ('a', 1, 'x'), ('b', 1, NULL), ('A', 2, 'it''s')");
    return target;
  }

  /** Every row of every table, to the letter. */
  static List<String> picture(TargetForTests target) throws SQLException {
    var picture = new ArrayList<String>();
    for (String table : TABLES) {
      picture.add(
          String.valueOf(
              target.column("SELECT t::text FROM " + table + " t ORDER BY t::text COLLATE \"C\"")));
    }
    return picture;
  }

  /** Constraints, indexes, columns, comments and grants of a table. */
  static String shape(TargetForTests target, String table) throws SQLException {
    return target.value(
        "SELECT (SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), E'\\n' ORDER BY conname) FROM pg_constraint WHERE conrelid = c.oid)"
            + " || (SELECT string_agg(pg_get_indexdef(indexrelid), E'\\n' ORDER BY indexrelid::regclass::text) FROM pg_index WHERE indrelid = c.oid)"
            + " || (SELECT string_agg(attname || atttypid::regtype || attnotnull || coalesce(col_description(c.oid, attnum), ''), ',' ORDER BY attnum)"
            + "     FROM pg_attribute WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped)"
            + " || coalesce(relacl::text, '-')"
            + " FROM pg_class c WHERE oid = '"
            + table
            + "'::regclass");
  }
}
