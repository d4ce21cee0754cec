package dev.walkback.activities.script;

import java.util.Set;

/**
 * What a CREATE, ALTER or DROP is about.
 *
 * @param word the kind of object, such as {@code table}
 * @param next index behind that word
 */
record ObjectKind(String word, int next) {
  private static final Set<String> BETWEEN =
      Set.of(
          "or",
          "replace",
          "global",
          "local",
          "temporary",
          "temp",
          "unlogged",
          "unique",
          "materialized",
          "recursive",
          "constraint",
          "trusted",
          "procedural");

  static ObjectKind of(Words words) {
    int at = 1;
    while (words.anyAt(at, BETWEEN)) {
      at++;
    }
    return new ObjectKind(words.word(at), at + 1);
  }

  /** The object's name, behind IF [NOT] EXISTS, ONLY and CONCURRENTLY. */
  Name name(Words words) {
    return words.nameAt(nameStart(words));
  }

  int nameStart(Words words) {
    int at = next;
    while (words.anyAt(at, Set.of("concurrently", "if", "not", "exists", "only"))) {
      at++;
    }
    return at;
  }
}
