package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query inside parentheses. */
record SubSelect(Words words) {
  private static final Set<String> BEGINS = Set.of("select", "with", "values", "table");

  static boolean opens(Words words, int index) {
    return words.symbolAt(index, '(') && words.anyAt(index + 1, BEGINS);
  }

  /** Every sub-select in here, the inner ones as part of the outer ones only. */
  static List<SubSelect> in(Words words) {
    List<SubSelect> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (opens(words, i)) {
        int end = words.closing(i);
        found.add(new SubSelect(words.range(i + 1, end)));
        i = end;
      }
    }
    return found;
  }

  /** What stands behind FROM, JOIN and TABLE; a name too many does no harm. */
  Set<String> relations() {
    Set<String> relations = new HashSet<>();
    for (int i = 0; i < words.size(); i++) {
      if (words.anyAt(i, Set.of("from", "join", "table"))) {
        Name name = words.nameAt(words.at(i + 1, "only") ? i + 2 : i + 1);
        relations.add(name.last());
      }
    }
    relations.remove("");
    return relations;
  }

  /** Does it speak of the row outside, by the name that row has there? */
  boolean correlated(String outer) {
    return Columns.qualifiedBy(words, outer);
  }
}
