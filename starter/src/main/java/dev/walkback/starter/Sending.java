package dev.walkback.starter;

import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.status.TimelineEntry;
import java.util.Arrays;
import java.util.List;

/** Sends a letter, and waits for what the judge makes of it. */
record Sending(Around around, Rollback rollback) {
  int send(Envelope letter) {
    int seen = rollback.timeline().size();
    rollback.send("decide", letter.text());
    String by = letter.body().by();
    var until = around.clock().instant().plus(around.patience());
    while (around.clock().instant().isBefore(until)) {
      var news = rollback.timeline();
      for (TimelineEntry entry : news.subList(Math.min(seen, news.size()), news.size())) {
        if (entry.kind().equals("decision") && isBy(entry, by)) {
          around.talk().say("It counts: " + entry.text());
          return Exit.YES;
        }
        if (entry.kind().equals("refusal") && isBy(entry, by)) {
          return refused(entry, by);
        }
      }
      around.rest();
    }
    around.talk().complain("It was sent; nobody has weighed it yet.");
    around.talk().complain("HINT: See 'walkback status RUN', and that a worker runs.");
    return Exit.UNKNOWN;
  }

  private int refused(TimelineEntry entry, String by) {
    around.talk().complain("It does not count. " + entry.text());
    lastOf(rollback.status().refused(), by)
        .forEach(letter -> around.talk().complain("HINT: " + letter.hint()));
    return Exit.REFUSED;
  }

  private static List<Refused> lastOf(List<Refused> refused, String by) {
    var mine = refused.stream().filter(letter -> by.equals(letter.by())).toList();
    return mine.isEmpty() ? List.of() : List.of(mine.getLast());
  }

  /** A decision by two names both; a refusal before anything was read names nobody. */
  private static boolean isBy(TimelineEntry entry, String by) {
    return entry.actor().equals("unknown") || Arrays.asList(entry.actor().split(", ")).contains(by);
  }
}
