package dev.walkback.activities.dump;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a program said and how it ended. Its words quote rows, so they go to the evidence and never
 * into a sentence of ours.
 */
record Words(String program, int exit, String said) {
  private static final int MOST = 64 * 1024;

  /** Said by the server of a machine whose C library was updated; of no weight for a dump. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?m)^(pg_\\w+: )?(?i:warning): +database \".*\" has a collation version mismatch\\n"
              + "(.*DETAIL: .*\\n)?(.*HINT: .*\\n?)?");

  static Words read(InputStream error) throws IOException {
    var kept = new ByteArrayOutputStream();
    byte[] block = new byte[8192];
    for (int n = error.read(block); n >= 0; n = error.read(block)) {
      kept.write(block, 0, Math.min(n, MOST - kept.size()));
    }
    return new Words("", 0, kept.toString(StandardCharsets.UTF_8));
  }

  Words of(String name, int code) {
    return new Words(name, code, said);
  }

  /** Exit code 0 is not enough: a tool that warns has left something out. */
  Words orTrouble() {
    if (exit != 0 || !EXPLAINED.matcher(said).replaceAll("").isBlank()) {
      throw ToolTrouble.of(this);
    }
    return this;
  }

  /** For the card: what was said and is of no weight. */
  List<String> findings() {
    return EXPLAINED.matcher(said).find()
        ? List.of(
            "The server reports another version of its collations; indexes on text may need REINDEX.")
        : List.of();
  }
}
