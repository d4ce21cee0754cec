package dev.walkback.activities.orphan;

import dev.walkback.activities.notice.Telling;
import dev.walkback.workflows.notice.Occasion;
import dev.walkback.workflows.notice.TellRequest;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for a rollback whose run is gone: fence, look, tell; once, and never more. */
public final class Tending {
  private static final Logger LOG = LoggerFactory.getLogger("walkback.janitor");

  private final Orphans orphans;
  private final Fencing fencing;
  private final Telling telling;
  private final InstantSource clock;

  /** Tends with these. */
  public Tending(Orphans orphans, Fencing fencing, Telling telling, InstantSource clock) {
    this.orphans = orphans;
    this.fencing = fencing;
    this.telling = telling;
    this.clock = clock;
  }

  /**
   * Tends one.
   *
   * @param how what became of its run, such as "terminated at …"
   */
  public void tend(Orphan orphan, String how) {
    var found = fencing.fence(orphan);
    if (!orphan.told()) {
      tell(orphan, "orphan-" + orphan.run(), OrphanWords.first(orphan, how, found));
    } else if (found.fenced()) {
      tell(orphan, "orphan-fenced-" + orphan.run(), OrphanWords.later(orphan, found));
    }
    orphans.told(orphan, found.fenced());
    var ended = found.ended();
    if (found.fenced() && ended != null) {
      orphans.end(orphan, ended);
    }
  }

  /** The key makes it one notice, however many workers find it. */
  private void tell(Orphan orphan, String key, String text) {
    LOG.error("{}", text);
    telling.tell(
        new TellRequest(
            orphan.rollback(), key, Occasion.ORPHANED, 0, text, clock.instant(), List.of()));
  }
}
