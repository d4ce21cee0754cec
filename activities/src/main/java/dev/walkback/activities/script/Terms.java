package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression where it falls apart, not inside parentheses, brackets or CASE … END. */
final class Terms {
  private Terms() {}

  static List<Words> split(Words words, char symbol) {
    return split(words, String.valueOf(symbol), true);
  }

  static List<Words> split(Words words, String word) {
    return split(words, word, false);
  }

  private static List<Words> split(Words words, String separator, boolean symbol) {
    List<Words> terms = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      Token token = words.get(i);
      depth += deeper(token);
      boolean cut = symbol ? token.symbol(separator.charAt(0)) : token.is(separator);
      if (cut && depth == 0) {
        terms.add(words.range(from, i));
        from = i + 1;
      }
    }
    terms.add(words.range(from, words.size()));
    return terms;
  }

  /** How much deeper the expression is behind this token. */
  static int deeper(Token token) {
    if (token.symbol('(') || token.symbol('[') || token.is("case")) {
      return 1;
    }
    return token.symbol(')') || token.symbol(']') || token.is("end") ? -1 : 0;
  }

  /** Without the parentheses around the whole of it, however many there are. */
  static Words unwrap(Words words) {
    Words inner = words;
    while (inner.symbolAt(0, '(')
        && inner.closing(0) == inner.size() - 1
        && !SubSelect.opens(inner, 0)) {
      inner = inner.range(1, inner.size() - 1);
    }
    return inner;
  }
}
