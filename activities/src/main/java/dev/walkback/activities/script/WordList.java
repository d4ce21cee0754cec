package dev.walkback.activities.script;

import dev.walkback.activities.postgres.Sql;
import java.util.Set;
import java.util.stream.Collectors;

/** Words kept beside the code, one a line, behind a comment that says what they are. */
final class WordList {
  private WordList() {}

  static Set<String> of(String name) {
    return Sql.lines(WordList.class, name + ".txt").stream()
        .filter(line -> !line.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }
}
