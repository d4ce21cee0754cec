package dev.walkback.activities.script;

import java.util.List;

/** Questions about a row of tokens; asking beyond its ends is allowed and answered with no. */
record Words(List<Token> tokens) {

  int size() {
    return tokens.size();
  }

  Token get(int index) {
    return tokens.get(index);
  }

  boolean has(int index) {
    return index >= 0 && index < tokens.size();
  }

  /** Do these key words stand here, one after the other? */
  boolean at(int index, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!has(index + i) || !tokens.get(index + i).is(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean anyAt(int index, Iterable<String> words) {
    for (String word : words) {
      if (at(index, word)) {
        return true;
      }
    }
    return false;
  }

  boolean symbolAt(int index, char symbol) {
    return has(index) && tokens.get(index).symbol(symbol);
  }

  /** The key word here, or nothing. */
  String word(int index) {
    return has(index) && tokens.get(index).kind() == Token.Kind.WORD
        ? tokens.get(index).value()
        : "";
  }

  /** Index of the first such word from {@code from} on that is not inside parentheses, or -1. */
  int outside(int from, String word) {
    int depth = 0;
    for (int i = from; i < size(); i++) {
      Token token = get(i);
      if (token.symbol('(')) {
        depth++;
      } else if (token.symbol(')')) {
        depth--;
      } else if (depth == 0 && token.is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** Index of the parenthesis that closes the one here; the end where none does. */
  int closing(int opening) {
    int depth = 0;
    for (int i = opening; i < size(); i++) {
      depth += get(i).symbol('(') ? 1 : get(i).symbol(')') ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return size();
  }

  Words range(int from, int to) {
    return new Words(tokens.subList(Math.min(from, size()), Math.min(Math.max(from, to), size())));
  }

  /** A name with its dots that begins here, as shown to people; empty when none does. */
  Name nameAt(int index) {
    return Name.read(this, index);
  }
}
