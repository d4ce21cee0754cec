package dev.walkback.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What opens a key: asked of the person, or the first line of a file; never an argument. */
record Passphrase(Talk talk, @Nullable Path file) {
  private static final int SHORTEST = 8;

  /** For a key that exists. */
  char[] known() {
    return file == null ? asked("Passphrase of the key: ") : firstLine(file);
  }

  /** For a new key. */
  char[] chosen() {
    char[] first = file == null ? asked("New passphrase: ") : firstLine(file);
    if (first.length < SHORTEST) {
      throw Complaint.no(
          "A passphrase has at least %d characters.".formatted(SHORTEST),
          "Choose a longer one, or say --no-passphrase.");
    }
    if (file == null && !Arrays.equals(first, asked("Again: "))) {
      throw Complaint.no("The two passphrases differ.", "Try again.");
    }
    return first;
  }

  private char[] asked(String question) {
    return talk.secret(question)
        .orElseThrow(() ->
            Complaint.no(
                "Nobody is there to give the passphrase.", "Name a file with --passphrase-file."));
  }

  private static char[] firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("").toCharArray();
    } catch (IOException e) {
      throw Complaint.no(
          "The passphrase cannot be read from %s.".formatted(file), "See that it exists.");
    }
  }
}
