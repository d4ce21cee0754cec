package dev.walkback.activities.script;

import java.util.List;
import java.util.Optional;

/**
 * A CREATE or DROP INDEX CONCURRENTLY: it runs outside a transaction and may leave half an index.
 *
 * @param table the table it is built on; empty for a drop
 * @param lenient whether it says IF [NOT] EXISTS
 */
public record ConcurrentIndex(
    boolean creates, List<String> index, List<String> table, boolean lenient) {
  /** Copies, so that what was read cannot change. */
  public ConcurrentIndex {
    index = List.copyOf(index);
    table = List.copyOf(table);
  }

  /** Reads the statement; empty when it is anything else, or names no index. */
  public static Optional<ConcurrentIndex> of(Statement statement) {
    Words words = statement.words();
    int at = words.at(1, "unique") ? 2 : 1;
    if (!words.at(at, "index", "concurrently")) {
      return Optional.empty();
    }
    return switch (words.word(0)) {
      case "create" -> created(words, at + 2);
      case "drop" -> dropped(words, at + 2);
      default -> Optional.empty();
    };
  }

  private static Optional<ConcurrentIndex> created(Words words, int from) {
    boolean lenient = words.at(from, "if", "not", "exists");
    Name index = words.nameAt(lenient ? from + 3 : from);
    int on = index.end();
    if (!words.at(on, "on") || words.at(from, "on")) {
      return Optional.empty();
    }
    Name table = words.nameAt(words.at(on + 1, "only") ? on + 2 : on + 1);
    return Optional.of(new ConcurrentIndex(true, index.parts(), table.parts(), lenient));
  }

  private static Optional<ConcurrentIndex> dropped(Words words, int from) {
    boolean lenient = words.at(from, "if", "exists");
    Name index = words.nameAt(lenient ? from + 2 : from);
    boolean alone = index.end() == words.size() || words.at(index.end(), "restrict");
    return alone
        ? Optional.of(new ConcurrentIndex(false, index.parts(), List.of(), lenient))
        : Optional.empty();
  }
}
