package dev.walkback.workflows;

import dev.walkback.workflows.plan.Rung;
import dev.walkback.workflows.plan.Tempo;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who hears of a question while nobody answers it, and when.
 *
 * <p>Rungs that are already past are told at once, in one call, and marked late; the last rung is
 * told again until the question closes; an acknowledgement holds calls back, it never removes them.
 */
final class Ladder {
  /** One call: the level reached, when it was due, whom it reaches. */
  record Call(int level, String role, Instant due, List<String> people) {}

  private final Deque<Call> calls = new ArrayDeque<>();
  private Instant quietUntil = Instant.MIN;

  Ladder(Tempo tempo, Instant origin, Instant now, Instant closes) {
    Rung last = null;
    for (Rung rung : tempo.ladder()) {
      add(rung, origin.plus(rung.after()), closes);
      last = rung;
    }
    if (last != null) {
      // Trouble may have begun days ago: what was not repeated then is not counted out now.
      var reached = origin.plus(last.after());
      repeat(last, reached.isBefore(now) ? now : reached, tempo.repeat(), closes);
    }
  }

  private void repeat(Rung last, Instant first, Duration every, Instant closes) {
    for (Instant due = first.plus(every); due.isBefore(closes); due = due.plus(every)) {
      add(last, due, closes);
    }
  }

  private void add(Rung rung, Instant due, Instant closes) {
    if (due.isBefore(closes)) {
      calls.add(new Call(rung.level(), rung.role(), due, rung.people()));
    }
  }

  /** Everything due by now as one call; null when nothing is due or an acknowledgement holds it. */
  @Nullable Call due(Instant now) {
    if (now.isBefore(quietUntil)) {
      return null;
    }
    var people = new LinkedHashSet<String>();
    Call first = null;
    Call last = null;
    for (Call call = calls.peek(); call != null && !call.due().isAfter(now); call = calls.peek()) {
      last = calls.remove();
      first = first == null ? last : first;
      people.addAll(last.people());
    }
    if (first == null || last == null) {
      return null;
    }
    return new Call(last.level(), last.role(), first.due(), new ArrayList<>(people));
  }

  /** When the next call is due; {@code closes} when there is none before. */
  Instant next(Instant closes) {
    var call = calls.peek();
    if (call == null) {
      return closes;
    }
    Instant due = call.due().isBefore(quietUntil) ? quietUntil : call.due();
    return due.isBefore(closes) ? due : closes;
  }

  /** Somebody is on it: no call until then. */
  void quiet(Instant until) {
    quietUntil = until;
  }
}
