package dev.walkback.activities.maintenance;

import dev.walkback.activities.counts.TableCounts;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.workflows.maintenance.Certificate;
import dev.walkback.workflows.maintenance.CertifyRequest;
import dev.walkback.workflows.plan.Step;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Proves that writing stopped: not that a command returned, but that nothing moves. */
public final class Certifying {
  /** Where migration tools keep their records: a step takes its own out. */
  private static final Set<String> HISTORIES = Set.of("flyway_schema_history", "schema_migrations");

  private final Barriers barriers;
  private final WriteStop writeStop;
  private final StillnessRecord record;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Standstill standstill;

  /**
   * How long nothing must move.
   *
   * @param still a backend publishes its counters at most a second after its transaction, and at
   *     once when it ends; three seconds leave room
   * @param longest how long to wait for that
   * @param counting how long counting rows may take while people wait outside
   */
  public record Standstill(Duration still, Duration every, Duration longest, Duration counting) {
    /** Three seconds, looked at twice a second, waited for a minute; two minutes for counting. */
    public static Standstill standard() {
      return new Standstill(
          Duration.ofSeconds(3),
          Duration.ofMillis(500),
          Duration.ofMinutes(1),
          Duration.ofMinutes(2));
    }
  }

  /** For the target of this write stop. */
  public Certifying(
      Barriers barriers,
      WriteStop writeStop,
      StillnessRecord record,
      InstantSource clock,
      Sleeper sleeper,
      Standstill standstill) {
    this.barriers = barriers;
    this.writeStop = writeStop;
    this.record = record;
    this.clock = clock;
    this.sleeper = sleeper;
    this.standstill = standstill;
  }

  /**
   * Samples until it is sure, and takes the numbers again.
   *
   * @param observer sees the sessions of others
   * @param reader reads every table, hidden rows included
   */
  public Certificate certify(
      CertifyRequest request, Connection observer, Connection reader, Progress progress) {
    Instant from = clock.instant();
    boolean closed = !barriers.standing(request.rollback()).isEmpty();
    var run = closed ? untilStill(observer, progress) : open(observer);
    progress.at(50, "counting rows, closed");
    var counts = TableCounts.of(reader, standstill.counting(), progress);
    var numbers = NumbersAgain.of(request.steps(), counts);
    if (run.stopped) {
      run.look(writeStop.sample(observer), "while the rows were counted");
    }
    if (closed) {
      record.keep(
          request.rollback(),
          new Stillness(
              run.last.tuples(),
              ours(request, run.last),
              counts.counted(),
              counts.missing().keySet()));
    }
    var observed = new ArrayList<>(run.observed);
    observed.addAll(numbers.observed());
    counts
        .missing()
        .forEach((table, why) -> observed.add(table + " was not counted: " + why + "."));
    return new Certificate(
        run.stopped,
        run.last.baseline(),
        run.samples,
        from,
        clock.instant(),
        observed,
        numbers.outside());
  }

  private Run open(Connection observer) {
    var run = new Run(writeStop.sample(observer));
    run.stopped = false;
    run.observed.add("Nothing is closed, so nothing proves that writing stopped.");
    return run;
  }

  private Run untilStill(Connection observer, Progress progress) {
    var inlets = Inlets.read(observer);
    var run = new Run(writeStop.sample(observer));
    Instant giveUp = clock.instant().plus(standstill.longest());
    Optional<Instant> since = run.quiet() ? Optional.of(clock.instant()) : Optional.empty();
    while (!still(since) && clock.instant().isBefore(giveUp) && !progress.stopped()) {
      sleeper.sleep(standstill.every());
      progress.at(25, "watching whether anybody writes");
      boolean quiet = run.look(writeStop.sample(observer), "while nobody should");
      since = quiet ? Optional.of(since.orElse(clock.instant())) : Optional.empty();
    }
    run.conclude(still(since), inlets, standstill.still());
    return run;
  }

  private boolean still(Optional<Instant> since) {
    return since.isPresent() && !clock.instant().isBefore(since.get().plus(standstill.still()));
  }

  private static Set<String> ours(CertifyRequest request, Sample sample) {
    Set<String> ours = new HashSet<>();
    for (Step step : request.steps()) {
      List<String> path = step.setting().searchPath();
      step.harm().rows().forEach(budget -> ours.addAll(sample.meant(budget.relation(), path)));
      if (!step.setting().history().isEmpty()) {
        HISTORIES.forEach(table -> ours.addAll(sample.meant(table, path)));
      }
    }
    return ours;
  }

  /** The samples of one proof so far. */
  private static final class Run {
    private final List<String> observed = new ArrayList<>();
    private List<String> lastMovement;
    private Sample last;
    private int samples = 1;
    private boolean stopped;

    Run(Sample first) {
      last = first;
      lastMovement = Movement.restless(first);
    }

    boolean quiet() {
      return last.quiet();
    }

    boolean look(Sample now, String when) {
      samples++;
      List<String> moved = Movement.of(last.tuples(), now, Set.of());
      last = now;
      if (!moved.isEmpty()) {
        lastMovement = moved;
        if (stopped) {
          stopped = false;
          observed.addAll(moved);
          observed.add("That was " + when + ".");
        }
      }
      return moved.isEmpty();
    }

    void conclude(boolean still, Inlets inlets, Duration time) {
      stopped = still && inlets.open().isEmpty();
      observed.addAll(inlets.open());
      if (still) {
        observed.add(
            "No session of others, no open or prepared transaction and no row written in %d tables for %d s (%d samples)."
                .formatted(last.tuples().size(), time.toSeconds(), samples));
      } else {
        observed.addAll(lastMovement);
      }
      observed.addAll(inlets.shut());
      List<OtherSession> readers =
          last.others().stream().filter(OtherSession::onlyReadsLog).toList();
      if (!readers.isEmpty()) {
        observed.add("Readers of its log stay: " + readers + ".");
      }
    }
  }
}
