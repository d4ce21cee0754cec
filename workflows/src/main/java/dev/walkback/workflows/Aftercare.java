package dev.walkback.workflows;

import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.status.Outcome;
import dev.walkback.workflows.status.Phase;
import dev.walkback.workflows.status.StepState;
import dev.walkback.workflows.watch.SliceReport;
import dev.walkback.workflows.watch.SliceRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Step 13: watched closely, then until the extended end; only health closes a window. */
final class Aftercare {
  private static final Duration LONGEST_SLICE = Duration.ofHours(4);
  private static final Duration CLOSE_EVERY = Duration.ofMinutes(1);
  private static final Duration EXTENDED_EVERY = Duration.ofMinutes(5);

  /** So many slices without a verdict, and people are asked. */
  private static final int MOST_UNKNOWN = 3;

  private final Inbox inbox;
  private final Journal journal;
  private final Dossier dossier;
  private final Reversal reversal;
  private final Messenger messenger;

  Aftercare(Inbox inbox, Journal journal, Dossier dossier, Reversal reversal, Messenger messenger) {
    this.inbox = inbox;
    this.journal = journal;
    this.dossier = dossier;
    this.reversal = reversal;
    this.messenger = messenger;
  }

  Settled watch(Settled rolledBack) {
    journal.enter(Phase.WATCH, "Open again, and watched.");
    journal.checklist().mark(Checklist.Item.MONITORING, StepState.RUNNING);
    messenger.tell(Occasion.REOPENED, messenger.target() + " is open again and watched.");
    var window = dossier.plan().plan().watch();
    Instant from = Clock.now();
    Instant closeEnd = from.plus(window.close());
    try {
      slices("close watch", from, closeEnd, pace(window.close(), CLOSE_EVERY));
      slices(
          "extended watch",
          closeEnd,
          from.plus(window.extended()),
          pace(window.extended(), EXTENDED_EVERY));
    } catch (Stopped stopped) {
      return settled(rolledBack, stopped);
    }
    journal.checklist().mark(Checklist.Item.MONITORING, StepState.DONE);
    return rolledBack;
  }

  /** An abort ends the watch with the report; trouble asks people with the application open. */
  private Settled settled(Settled rolledBack, Stopped stopped) {
    if (inbox.aborted() != null) {
      return new Settled(
          Outcome.ROLLED_BACK, rolledBack.why() + " The watch was ended: " + stopped.why());
    }
    messenger.tell(Occasion.UNHEALTHY, stopped.why());
    return reversal.unhealthy(stopped.why(), () -> watch(rolledBack));
  }

  private void slices(String name, Instant from, Instant end, Duration every) {
    int number = 0;
    int unknown = 0;
    Instant at = from;
    while (at.isBefore(end)) {
      Instant until = at.plus(LONGEST_SLICE).isBefore(end) ? at.plus(LONGEST_SLICE) : end;
      var report = slice(name + " " + ++number, at, until, every);
      switch (report.health()) {
        case HEALTHY -> {
          unknown = 0;
          at = until;
        }
        case UNHEALTHY ->
            throw new Stopped("The watch is unhealthy: " + String.join("; ", report.observed()));
        case UNKNOWN -> {
          unknown++;
          at = told(report, unknown);
          end = at.isBefore(end) ? end : at.plus(every);
        }
      }
    }
  }

  /** Unknown never closes a window: it is told, and the looking goes on from where it stopped. */
  private Instant told(SliceReport report, int unknown) {
    var seen = String.join("; ", report.observed());
    if (unknown >= MOST_UNKNOWN) {
      throw new Stopped("The watch cannot see: " + seen);
    }
    messenger.tell(Occasion.UNHEALTHY, "The watch cannot see: " + seen);
    return report.until();
  }

  private SliceReport slice(String name, Instant from, Instant until, Duration every) {
    var loaded = dossier.plan();
    List<Check> checks = loaded.plan().checks().stream().filter(Aftercare::watchable).toList();
    var request = new SliceRequest(loaded.rollback(), name, from, until, every, checks);
    var length = Duration.between(from, until);
    var report =
        Interruptible.run(
            inbox, () -> Pace.watch("Watch: " + name, loaded.tempo(), length).slice(request));
    dossier.slices.add(report);
    journal.tell(
        "walkback",
        "watch",
        name + ": " + report.health().wire() + " after " + report.probes() + " probes",
        null);
    journal.show();
    return report;
  }

  /** What may be asked again and again without weighing on the database. */
  private static boolean watchable(Check check) {
    return check.outside() || check instanceof EmptyCheck;
  }

  private static Duration pace(Duration window, Duration most) {
    var tenth = window.dividedBy(10);
    var least = Duration.ofSeconds(1);
    var every = tenth.compareTo(least) < 0 ? least : tenth;
    return every.compareTo(most) > 0 ? most : every;
  }
}
