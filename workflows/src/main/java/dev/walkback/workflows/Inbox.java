package dev.walkback.workflows;

import dev.walkback.workflows.notice.Acknowledgement;
import io.temporal.common.converter.RawValue;
import io.temporal.workflow.CancellationScope;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * What arrives from outside, kept until somebody asks: letters may come early, twice or by the
 * thousand, and an abort wins over all of them.
 */
final class Inbox {
  /** More letters than this are not read; an abort always is. */
  static final int MOST_LETTERS = 200;

  /** One character more than a letter may have, so that the judge sees it is too long. */
  private static final int LONGEST = 8 * 1024 + 1;

  private final Deque<String> letters = new ArrayDeque<>();
  private final Deque<Acknowledgement> notes = new ArrayDeque<>();
  private int received;
  private int unreadable;
  private @Nullable String abort;
  private @Nullable CancellationScope stoppable;

  void letter(@Nullable RawValue signal) {
    received++;
    if (received <= MOST_LETTERS) {
      letters.add(text(signal));
    }
  }

  void note(@Nullable RawValue signal) {
    var note = Notes.acknowledgement(signal);
    if (note == null) {
      unreadable++;
    } else if (notes.size() < MOST_LETTERS) {
      notes.add(note);
    }
  }

  /** Remembers the first wish to stop, and interrupts work that changes nothing. */
  void abort(String reason) {
    if (abort == null) {
      abort = reason;
      if (stoppable != null) {
        stoppable.cancel("aborted");
      }
    }
  }

  @Nullable String nextLetter() {
    return letters.poll();
  }

  @Nullable Acknowledgement nextNote() {
    return notes.poll();
  }

  /** How many notes could not be read since the last time somebody asked. */
  int takeUnreadable() {
    int count = unreadable;
    unreadable = 0;
    return count;
  }

  @Nullable String aborted() {
    return abort;
  }

  /** An abort that people have answered is over; the next one counts again. */
  void settle() {
    abort = null;
  }

  int received() {
    return received;
  }

  boolean hasSomething() {
    return abort != null || !letters.isEmpty() || !notes.isEmpty() || unreadable > 0;
  }

  /** Work that an abort may interrupt, because it changes nothing at the target; null for none. */
  void interruptible(@Nullable CancellationScope scope) {
    stoppable = scope;
  }

  /** What was pasted; nothing when the form was sent empty, which the SDK hands over as null. */
  static String text(@Nullable RawValue signal) {
    if (signal == null) {
      return "";
    }
    String all = signal.getPayload().getData().toStringUtf8();
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST);
  }
}
