package dev.walkback.activities.script;

import java.util.List;
import java.util.Set;

/** What can be said of a WHERE without running it. */
final class Predicate {
  private static final Set<String> BOTH_SIDES = Set.of("=", ">=", "<=");
  private static final Set<String> ROW_NUMBERS = Set.of("id", "ctid", "oid", "xmin");
  private static final Set<String> SMALL = Set.of("0", "1");

  private Predicate() {}

  /** Does it look at the row at all? Where other tables join in, only a qualified column counts. */
  static boolean looksAtTheRow(RowStatement statement) {
    Words where = statement.where();
    return Columns.qualifiedBy(where, statement.visible())
        || (!statement.sources() && Columns.any(where));
  }

  /** True whatever the row is, as far as that can be read. */
  static boolean alwaysTrue(Words predicate) {
    Words words = Terms.unwrap(predicate);
    List<Words> either = Terms.split(words, "or");
    if (either.size() > 1) {
      return either.stream().anyMatch(Predicate::alwaysTrue) || complementary(either);
    }
    List<Words> both = Terms.split(words, "and");
    if (both.size() > 1) {
      return both.stream().allMatch(Predicate::alwaysTrue);
    }
    return constant(words) || same(words) || anyRowNumber(words) || anyText(words);
  }

  private static boolean constant(Words words) {
    return words.size() > 0 && !Columns.any(words) && SubSelect.in(words).isEmpty();
  }

  private static boolean same(Words words) {
    int half = words.size() / 2;
    if (words.size() % 2 == 0 || !BOTH_SIDES.contains(words.get(half).value())) {
      return false;
    }
    return written(words.range(0, half)).equals(written(words.range(half + 1, words.size())));
  }

  /** {@code id IS NOT NULL}, {@code id > 0}: the usual ways around a missing WHERE. */
  private static boolean anyRowNumber(Words words) {
    Name name = words.nameAt(0);
    if (!ROW_NUMBERS.contains(name.last())) {
      return false;
    }
    Words rest = words.range(name.end(), words.size());
    boolean present = rest.at(0, "is", "not", "null") || rest.at(0, "notnull");
    boolean positive =
        rest.size() >= 2
            && Set.of(">", ">=", "<>", "!=").contains(rest.get(0).value())
            && SMALL.contains(rest.get(rest.size() - 1).value());
    return present || (positive && rest.size() <= 3);
  }

  private static boolean anyText(Words words) {
    int last = words.size() - 1;
    return last >= 2
        && (words.at(last - 1, "like") || words.at(last - 1, "ilike"))
        && !words.at(last - 2, "not")
        && words.get(last).text()
        && words.get(last).value().equals("%");
  }

  private static boolean complementary(List<Words> either) {
    List<String> terms = either.stream().map(Terms::unwrap).map(Predicate::written).toList();
    return terms.stream()
        .filter(term -> term.endsWith(" is null"))
        .map(term -> term.replaceFirst(" null$", " not null"))
        .anyMatch(terms::contains);
  }

  private static String written(Words words) {
    return String.join(" ", words.tokens().stream().map(Token::value).toList());
  }
}
