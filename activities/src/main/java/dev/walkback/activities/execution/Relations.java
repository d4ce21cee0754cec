package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Finds what a name means under the role and search path that stand. */
final class Relations {
  private static final String FIND = "SELECT pg_catalog.to_regclass(?)::oid::bigint";

  private Relations() {}

  /** The relation a plan names, with or without its schema; empty when there is none. */
  static OptionalLong find(Connection session, String dotted) throws SQLException {
    return find(session, Arrays.asList(dotted.split("\\.", 2)));
  }

  /** The relation with this name in parts. */
  static OptionalLong find(Connection session, List<String> parts) throws SQLException {
    return Query.list(session, FIND, row -> OptionalLong.of(row.getLong(1)), quoted(parts)).stream()
        .flatMapToLong(OptionalLong::stream)
        .filter(oid -> oid != 0)
        .findFirst();
  }

  /** The name in SQL. */
  static String quoted(List<String> parts) {
    return parts.stream()
        .map(part -> new Identifier(part).quoted())
        .collect(Collectors.joining("."));
  }
}
