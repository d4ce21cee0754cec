package dev.walkback.activities.dump;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what a tool said into one sentence of ours and what to do about it. */
final class ToolTrouble {

  private record Known(Pattern pattern, String code, String sentence, String hint) {
    static Known of(String pattern, String code, String sentence, String hint) {
      return new Known(Pattern.compile(pattern), code, sentence, hint);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          Known.of(
              "server version mismatch",
              "tool-too-old",
              "%1$s is older than the server.",
              "Install the client tools of the server's major version."),
          Known.of(
              "does not support compression",
              "compression-missing",
              "%1$s was built without this compression.",
              "Use the packages of your distribution or of apt.postgresql.org."),
          Known.of(
              "No space left on device",
              "disk-full",
              "The disk is full.",
              "Free some space or move 'captures' in walkback.yaml to a larger disk."),
          Known.of(
              "row-level security policy for table \"([^\"\\n]{1,63})\"",
              "rows-hidden",
              "Row level security hides rows of table %2$s from this login.",
              "ALTER ROLE … BYPASSRLS for the archiver's login."),
          Known.of(
              "permission denied for (\\w+ [^\\n]{1,63})",
              "permission-denied",
              "This login may not read %2$s.",
              "GRANT it SELECT there, or make it a member of pg_read_all_data."),
          Known.of(
              "canceling statement due to lock timeout",
              "lock-not-free",
              "A table was locked for a minute, so its rows could not be read.",
              "Look at pg_stat_activity for an ALTER or a VACUUM FULL, and try again."),
          Known.of(
              "extension \"([^\"\\n]{1,63})\" is not available",
              "extension-missing",
              "The scratch server has no extension %2$s.",
              "Install its package on the scratch server."),
          Known.of(
              "unsupported version \\(([\\d.]+)\\) in file header",
              "archive-too-new",
              "The archive has format %2$s, which %1$s cannot read.",
              "Use the tools of the version that wrote it (manifest.json names it)."),
          Known.of(
              "connection to server|could not connect|server closed the connection",
              "server-unreachable",
              "%1$s lost or never had its connection to the server.",
              "See that the server runs and that the login and address in walkback.yaml are right."),
          Known.of(
              "(?i)uncompress|decompress|corrupt|could not (?:read|open input|close data)|unexpected end|not appear to be"
                  + "|unexpected data|invalid (?!snapshot)|did not find magic",
              "archive-damaged",
              "%1$s cannot read the whole archive.",
              "This capture is damaged: use another capture or backup of the same time."));

  private ToolTrouble() {}

  static ProblemException of(Words words) {
    return KNOWN.stream()
        .flatMap(known -> match(known, words).stream())
        .findFirst()
        .orElseGet(() -> problem(words, "tool-failed", ended(words), unknownHint(words)));
  }

  private static Optional<ProblemException> match(Known known, Words words) {
    Matcher match = known.pattern().matcher(words.said());
    if (!match.find()) {
      return Optional.empty();
    }
    String named = match.groupCount() > 0 && match.group(1) != null ? match.group(1) : "";
    String sentence = known.sentence().formatted(words.program(), named);
    return Optional.of(problem(words, known.code(), sentence, known.hint()));
  }

  private static String ended(Words words) {
    return words.exit() == 0
        ? words.program() + " ended without an error, but complained."
        : words.program() + " failed with exit code " + words.exit() + ".";
  }

  private static String unknownHint(Words words) {
    return "Its own words are kept beside the capture or in the evidence; read them there ("
        + words.said().lines().count()
        + " lines).";
  }

  private static ProblemException problem(Words words, String code, String sentence, String hint) {
    return new ProblemException(
        new Problem.NeedsPerson(code, sentence, hint), new ToolWords(words.said()));
  }
}
