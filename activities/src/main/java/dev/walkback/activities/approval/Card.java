package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One screen by which a tired person decides: the deciding sentence, the links, the facts, and a
 * small table last, because the Web UI cuts off what follows a table.
 */
record Card(
    AskRequest asked,
    String needed,
    String phrase,
    String digest,
    Instant opened,
    boolean alone,
    List<Link> links) {
  private static final int MOST_BYTES = 4096;
  private static final int NAME = 64;
  private static final int FACT = 240;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

  String markdown() {
    String head = deciding() + "\n\n" + line() + "\n\n" + typing();
    String table = "\n" + table();
    int room = MOST_BYTES - bytes(head) - bytes(table);
    return head + facts(room) + table;
  }

  private String deciding() {
    return "**%s Database %s at %s.%s Waiting for %s, until %s.**"
        .formatted(
            Quoted.markdown(asked.sentence(), FACT),
            name(asked.target().database()),
            name(asked.target().host()),
            asked.gate() == Gate.POINT_OF_NO_RETURN ? " " + loss() : "",
            Quoted.markdown(needed, FACT),
            TIME.format(asked.closes()));
  }

  private String loss() {
    if (asked.leaving() == 0) {
      return "No row leaves a live table.";
    }
    long kept = asked.leaving() - asked.unpreserved();
    return "Up to %d rows leave live tables; %d of them are kept beside, %d by nothing."
        .formatted(asked.leaving(), kept, asked.unpreserved());
  }

  private String line() {
    var parts = new ArrayList<String>();
    links.forEach(link -> parts.add(link.markdown(asked.workflow(), asked.run())));
    parts.add("`walkback decide " + plain(asked.workflow()) + "`");
    parts.add("digest **" + Sha256.head(digest) + "**");
    return String.join(" · ", parts);
  }

  private String typing() {
    var lines = new ArrayList<String>();
    if (!phrase.isEmpty()) {
      lines.add("To say yes, type: " + typed());
    }
    if (alone) {
      lines.add(
          "This target is declared solo: nobody else looks. A wait of %d minutes stands for the second person; a letter counts from %s on."
              .formatted(
                  Right.ALONE.toMinutes(),
                  DateTimeFormatter.ISO_INSTANT.format(opened.plus(Right.ALONE))));
    }
    return lines.isEmpty() ? "" : String.join("\n\n", lines) + "\n\n";
  }

  /** Between backquotes nothing is escaped; where that could break out it is escaped instead. */
  private String typed() {
    return phrase.matches("[A-Za-z0-9 _.-]+") ? "`" + phrase + "`" : Quoted.markdown(phrase);
  }

  private String facts(int room) {
    var text = new StringBuilder();
    int left = room;
    for (int i = 0; i < asked.facts().size(); i++) {
      String fact = "- " + Quoted.markdown(asked.facts().get(i), FACT) + "\n";
      String rest = "- … and %d more in the status\n".formatted(asked.facts().size() - i);
      left -= bytes(fact);
      if (left < bytes(rest)) {
        return text + rest;
      }
      text.append(fact);
    }
    return text.toString();
  }

  private String table() {
    var parts = asked.parts();
    var rows = new ArrayList<String>();
    rows.add("| what | bound by the digest |");
    rows.add("|---|---|");
    row(rows, "plan", parts.planDigest());
    row(rows, "source", parts.source());
    row(rows, "safety", parts.safety());
    row(rows, "rehearsal", parts.rehearsal());
    row(rows, "catalog", parts.fingerprint());
    rows.add("| most rows leaving | %d |".formatted(parts.band()));
    rows.add("| answers | %s |".formatted(answers()));
    rows.add("| proof | a letter sealed with one's own key |");
    rows.add("| level | L1: letters, not the server, say who it was |");
    rows.add("| gate | %s, round %d |".formatted(asked.gate().wire(), asked.round()));
    return String.join("\n", rows) + "\n";
  }

  private String answers() {
    return asked.replies().stream().map(Reply::wire).collect(Collectors.joining(", "));
  }

  private static void row(List<String> rows, String what, @Nullable String digest) {
    if (digest != null) {
      rows.add("| %s | %s |".formatted(what, Quoted.markdown(short8(digest), NAME)));
    }
  }

  private static String short8(String digest) {
    return digest.matches("sha256:[0-9a-f]{64}") ? Sha256.head(digest) : digest;
  }

  private static String name(String text) {
    return Quoted.markdown(text, NAME);
  }

  private static String plain(String text) {
    return text.replaceAll("[^A-Za-z0-9_.-]", "?");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
