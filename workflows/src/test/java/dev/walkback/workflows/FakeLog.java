package dev.walkback.workflows;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.execution.InTheWay;
import dev.walkback.workflows.plan.Again;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.report.ReportRequest;
import dev.walkback.workflows.watch.Health;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What hands were asked, in sentences, and what the test wants them to find. */
abstract class FakeLog {
  final List<String> log = new CopyOnWriteArrayList<>();
  final List<String> told = new CopyOnWriteArrayList<>();
  final Set<String> failOnce = new HashSet<>();

  /** Where somebody stopped it by a row in our own database. */
  final Set<String> haltOnce = new HashSet<>();

  /** Where the rows are others than the plan says. */
  final Set<String> outsideOnce = new HashSet<>();

  /** Where somebody's session is in the way. */
  final Set<String> blockedOnce = new HashSet<>();

  /** What happens in the world while a hand is at it, once. */
  final Map<String, Runnable> meanwhile = new ConcurrentHashMap<>();

  /** What the card of each gate was last made of. */
  final Map<Gate, List<String>> facts = new ConcurrentHashMap<>();

  @Nullable Again again = new Again("version", List.of("4.2"));
  Closes closes = Closes.EVERYTHING;
  Duration begin = Duration.ofMinutes(15);
  @Nullable Left left;
  @Nullable String nothing;
  Result checked = Result.PASS;
  List<String> rehearsalStops = List.of();
  List<String> outsideBand = List.of();
  Health health = Health.HEALTHY;
  boolean changed;
  volatile @Nullable ReportRequest report;

  void did(String sentence) {
    log.add(sentence);
    var happens = meanwhile.remove(sentence);
    if (happens != null) {
      happens.run();
    }
    if (haltOnce.remove(sentence)) {
      throw ApplicationFailure.newNonRetryableFailure(
          "Aborted by the second road: fixed forward", "aborted");
    }
    if (outsideOnce.remove(sentence)) {
      throw ApplicationFailure.newNonRetryableFailure(
          "It touched other rows than its plan says.", "row-budget");
    }
    if (blockedOnce.remove(sentence)) {
      throw ApplicationFailure.newNonRetryableFailure(
          "It needs a lock.", "blocked", new InTheWay(7, "1763692920.5", "pid 7, user report"));
    }
    if (failOnce.remove(sentence)) {
      throw ApplicationFailure.newNonRetryableFailure(sentence + " failed.", "test-failure");
    }
  }
}
