package dev.walkback.activities.dump;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a block of rows in a dump belongs. */
record CopyHeader(String relation, List<String> columns) {
  private static final Pattern COPY =
      Pattern.compile("COPY (?<relation>\\S.*?) (\\((?<columns>.*)\\))? ?FROM stdin;");

  static Optional<CopyHeader> in(String line) {
    var match = COPY.matcher(line);
    if (!match.matches()) {
      return Optional.empty();
    }
    String columns = match.group("columns");
    return Optional.of(
        new CopyHeader(
            QuotedNames.canonical(match.group("relation")),
            QuotedNames.list(columns == null ? "" : columns)));
  }
}
