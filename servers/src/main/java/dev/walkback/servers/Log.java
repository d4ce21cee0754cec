package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a server wrote since a moment. */
record Log(Path file, long since) {

  static Log from(Path file) {
    try {
      return new Log(file, Files.exists(file) ? Files.size(file) : 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text() {
    try (var log = Files.newInputStream(file)) {
      log.skipNBytes(since);
      return new String(log.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The last lines: a server says why it ends just before it does. */
  String end() {
    var lines = text().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
  }
}
