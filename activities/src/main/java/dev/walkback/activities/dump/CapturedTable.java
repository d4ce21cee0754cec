package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A table as it was captured.
 *
 * @param name as the fingerprint writes it
 * @param parts itself, or the partitions that hold its rows
 * @param columns type and collation facts by column name without quotes
 */
record CapturedTable(
    String name, List<String> parts, SortedMap<String, SortedMap<String, String>> columns) {

  /** Looks a name up as PostgreSQL would have along this search path, in the captured catalog. */
  static CapturedTable of(Fingerprint catalog, String written, List<String> searchPath) {
    var parts = QuotedNames.qualified(written);
    List<String> schemas = parts.size() > 1 ? parts.subList(0, 1) : searchPath;
    String name =
        schemas.stream()
            .flatMap(schema -> find(catalog, List.of(schema, parts.getLast())).stream())
            .findFirst()
            .orElseThrow(() ->
                ProblemException.never(
                    "source-table-missing",
                    "The capture holds no table " + written + ".",
                    "Correct 'load' in the plan; write the schema too if it is not in"
                        + " searchPath."));
    var holding = new ArrayList<String>();
    collect(catalog, name, holding);
    return new CapturedTable(name, List.copyOf(holding), columns(catalog, name));
  }

  private static Optional<String> find(Fingerprint catalog, List<String> parts) {
    return catalog.of("relation").entrySet().stream()
        .filter(relation -> relation.getValue().getOrDefault("type", "").endsWith("table"))
        .map(Map.Entry::getKey)
        .filter(name -> QuotedNames.qualified(name).equals(parts))
        .findFirst();
  }

  private static void collect(Fingerprint catalog, String name, List<String> holding) {
    var relation = catalog.of("relation").getOrDefault(name, new TreeMap<>());
    if (!"partitioned table".equals(relation.get("type"))) {
      holding.add(name);
      return;
    }
    catalog.of("relation").entrySet().stream()
        .filter(child -> name.equals(child.getValue().get("inherits-from")))
        .forEach(child -> collect(catalog, child.getKey(), holding));
  }

  private static SortedMap<String, SortedMap<String, String>> columns(
      Fingerprint catalog, String table) {
    var parent = QuotedNames.qualified(table);
    var columns = new TreeMap<String, SortedMap<String, String>>();
    catalog
        .of("column")
        .forEach((name, facts) -> {
          var parts = QuotedNames.qualified(name);
          if (parts.subList(0, 2).equals(parent)) {
            columns.put(parts.getLast(), facts);
          }
        });
    return columns;
  }
}
