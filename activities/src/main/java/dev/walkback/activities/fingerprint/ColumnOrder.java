package dev.walkback.activities.fingerprint;

import dev.walkback.activities.quotation.Abridged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The order of the columns that both sides have. A column that came or went moves all behind it,
 * which is no difference of its own.
 */
final class ColumnOrder {
  static final String ASPECT = "column-order";
  static final String POSITION = "position";

  private ColumnOrder() {}

  /**
   * Attribute numbers count columns that were dropped or hidden; a position counts what is there.
   */
  static void rank(Map<String, SortedMap<String, String>> columns) {
    var next = new HashMap<String, Integer>();
    columns.entrySet().stream()
        .sorted(Comparator.comparingInt(ColumnOrder::position))
        .forEach(column -> {
          int place = next.merge(QualifiedName.parent(column.getKey()), 1, Integer::sum);
          column.getValue().put(POSITION, Integer.toString(place));
        });
  }

  static List<NamedDifference> between(Fingerprint before, Fingerprint after) {
    var now = shared(after, before);
    var differences = new ArrayList<NamedDifference>();
    shared(before, after)
        .forEach((relation, columns) -> {
          var moved = now.getOrDefault(relation, List.of());
          if (!columns.equals(moved)) {
            differences.add(difference(relation, columns, moved));
          }
        });
    return differences;
  }

  private static NamedDifference difference(
      String relation, List<String> before, List<String> after) {
    return new NamedDifference(
        "relation",
        relation,
        ASPECT,
        Abridged.of(String.join(", ", before)),
        Abridged.of(String.join(", ", after)),
        Severity.ORDER,
        false);
  }

  private static Map<String, List<String>> shared(Fingerprint one, Fingerprint other) {
    var both = other.of("column");
    var columns = new LinkedHashMap<String, List<String>>();
    one.of("column").entrySet().stream()
        .filter(column -> both.containsKey(column.getKey()))
        .sorted(Comparator.comparingInt(ColumnOrder::position))
        .forEach(column ->
            columns
                .computeIfAbsent(QualifiedName.parent(column.getKey()), r -> new ArrayList<>())
                .add(QualifiedName.last(column.getKey())));
    return columns;
  }

  private static int position(Map.Entry<String, SortedMap<String, String>> column) {
    return Integer.parseInt(column.getValue().getOrDefault(POSITION, "0"));
  }
}
