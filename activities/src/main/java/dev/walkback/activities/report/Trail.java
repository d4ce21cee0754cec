package dev.walkback.activities.report;

import dev.walkback.activities.report.ReportRecords.Letter;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.status.TimelineEntry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who decided, what is left for people, and everything in the order it happened. */
final class Trail {
  private final Account account;
  private final Page page;

  Trail(Account account, Page page) {
    this.account = account;
    this.page = page;
  }

  void tell() {
    decisions();
    checklist();
    questions();
    timeline();
    evidence();
  }

  private void decisions() {
    page.heading("Who decided");
    if (account.letters().isEmpty()) {
      page.block("Nobody: no letter counted.");
    } else {
      page.columns("UTC", "gate", "answer", "who", "key", "about");
      account.letters().forEach(this::letter);
    }
    account.record().timeline().stream()
        .filter(entry -> entry.kind().equals("refusal"))
        .forEach(entry ->
            page.item(
                "Refused %s, %s: %s"
                    .formatted(
                        Words.stamp(entry.at()),
                        Words.safe(entry.actor()),
                        Words.safe(entry.text()))));
  }

  private void letter(Letter letter) {
    page.row(
        Words.stamp(letter.at()),
        letter.gate() + " " + letter.round(),
        letter.answer() + (letter.expired() ? " (expired before it was enough)" : ""),
        Words.safe(letter.by()),
        Words.safe(letter.key()),
        "`" + Words.safe(letter.digest8()) + "`");
  }

  private void checklist() {
    page.heading("Checklist");
    for (StatusLine line : account.status().checklist()) {
      // The report that is being read is written.
      boolean done = line.state() == StepState.DONE || line.name().startsWith("incident report");
      page.item("[%s] %s%s".formatted(done ? "x" : " ", Words.safe(line.name()), measured(line)));
    }
  }

  private static String measured(StatusLine line) {
    var state = line.state() == StepState.FAILED ? ": **failed**" : "";
    if (line.took() == null) {
      return state;
    }
    return state + ": " + Words.span(line.took()) + against(line.took(), line.budget());
  }

  private static String against(Duration took, @Nullable Duration budget) {
    if (budget == null) {
      return "";
    }
    return took.compareTo(budget) > 0
        ? ", **over its budget of " + Words.span(budget) + "**"
        : " of " + Words.span(budget);
  }

  private void questions() {
    page.heading("For people to answer");
    account
        .questions()
        .forEach(asked -> page.item("**" + asked.field() + ":** " + asked.question()));
  }

  private void timeline() {
    page.heading("Timeline");
    page.columns("UTC", "who", "what", "digest");
    String day = "";
    for (TimelineEntry entry : account.record().timeline()) {
      var today = Words.day(entry.at());
      page.row(
          (today.equals(day) ? "" : today + " ") + Words.time(entry.at()),
          Words.safe(entry.actor()),
          Words.safe(entry.text()),
          entry.digest8() == null ? "" : "`" + Words.safe(entry.digest8()) + "`");
      day = today;
    }
  }

  private void evidence() {
    page.heading("Evidence");
    var digests = new LinkedHashMap<String, String>();
    var loaded = account.loaded();
    digests.put(loaded.planDigest(), "plan");
    digests.put(loaded.source().manifestDigest(), "capture " + loaded.source().id());
    var facts = account.facts();
    put(digests, "catalog before", facts.source() == null ? null : facts.source().fingerprint());
    put(digests, "safety", facts.safety() == null ? null : facts.safety().digest());
    put(digests, "rehearsal", facts.rehearsal() == null ? null : facts.rehearsal().digest());
    put(digests, "closing", facts.closure() == null ? null : facts.closure().digest());
    account.letters().forEach(letter -> put(digests, "letter of " + letter.by(), letter.digest()));
    account.evidence().forEach(kept -> put(digests, kept.kind(), kept.digest()));
    digests.forEach(
        (digest, what) -> page.item(Words.safe(what) + ": `" + Words.safe(digest) + "`"));
  }

  private static void put(Map<String, String> digests, String what, @Nullable String digest) {
    if (digest != null && !digest.isEmpty()) {
      digests.putIfAbsent(digest, what);
    }
  }
}
