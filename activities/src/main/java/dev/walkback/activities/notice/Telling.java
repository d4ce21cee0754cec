package dev.walkback.activities.notice;

import dev.walkback.activities.approval.Roster;
import dev.walkback.activities.plan.Rollbacks;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.notice.Told;
import dev.walkback.workflows.plan.Rung;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Puts a notice where it is delivered from, and says whom it cannot reach. */
public final class Telling {
  private final Outbox outbox;
  private final Rollbacks rollbacks;
  private final Roster roster;
  private final InstantSource clock;

  /** Tells through the outbox. */
  public Telling(Outbox outbox, Rollbacks rollbacks, Roster roster, InstantSource clock) {
    this.outbox = outbox;
    this.rollbacks = rollbacks;
    this.roster = roster;
    this.clock = clock;
  }

  /** Names nobody = everybody the policy's ladder names, who heard or would have heard. */
  public Told tell(TellRequest request) {
    var people = request.people().isEmpty() ? everybody(request) : request.people();
    outbox.put(
        new TellRequest(
            request.rollback(),
            request.key(),
            request.occasion(),
            request.level(),
            request.text(),
            request.due(),
            people));
    var missing = people.stream().filter(id -> !reachable(id)).toList();
    return new Told(people, missing, late(request));
  }

  private List<String> everybody(TellRequest request) {
    return rollbacks.plan(request.rollback()).tempo().ladder().stream()
        .map(Rung::people)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private boolean reachable(String id) {
    return roster.people().stream()
        .anyMatch(person -> person.id().equals(id) && !person.contacts().isEmpty());
  }

  private Duration late(TellRequest request) {
    var late = Duration.between(request.due(), clock.instant());
    return late.compareTo(Duration.ofSeconds(1)) < 0
        ? Duration.ZERO
        : Duration.ofSeconds(late.toSeconds());
  }
}
