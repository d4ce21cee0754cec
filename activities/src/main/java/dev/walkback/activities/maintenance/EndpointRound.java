package dev.walkback.activities.maintenance;

import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Asks the application from outside, each endpoint as soon as it can be asked. */
final class EndpointRound {
  /** A pool that lost its sessions needs a moment to come back. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Entrances entrances;
  private final Patience patience;
  private final Keeping keeping;
  private final List<EndpointCheck> waiting;
  private final List<CheckResult> results = new ArrayList<>();

  /** Keeps the lines of a log and answers their digest. */
  interface Keeping {
    String keep(String endpoint, List<String> lines);
  }

  EndpointRound(Entrances entrances, Patience patience, Keeping keeping, List<Check> wanted) {
    this.entrances = entrances;
    this.patience = patience;
    this.keeping = keeping;
    this.waiting =
        new ArrayList<>(
            wanted.stream()
                .filter(EndpointCheck.class::isInstance)
                .map(EndpointCheck.class::cast)
                .toList());
  }

  /** Asks those that can be asked now; answers what did not pass, in sentences. */
  Optional<String> ask(Predicate<String> switchClosed) {
    List<String> bad = new ArrayList<>();
    for (EndpointCheck check : List.copyOf(waiting)) {
      if (entrances.look(check.name(), switchClosed).isEmpty()) {
        continue;
      }
      waiting.remove(check);
      CheckResult result = asked(check, switchClosed);
      results.add(result);
      if (result.result() != Result.PASS) {
        bad.add(result.observed());
      }
    }
    return bad.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", bad));
  }

  List<CheckResult> results() {
    return results;
  }

  private CheckResult asked(EndpointCheck check, Predicate<String> switchClosed) {
    var last = new ArrayList<Sight>();
    patience.until(
        LONGEST,
        EVERY,
        () -> {
          last.add(entrances.look(check.name(), switchClosed).orElseThrow());
          return Optional.of(last.getLast()).filter(sight -> sight.result() != Result.PASS);
        });
    Sight sight = last.getLast();
    var evidence = sight.lines().isEmpty() ? "" : keeping.keep(check.name(), sight.lines());
    return new CheckResult(check.label(), sight.result(), sight.observed(), List.of(), evidence);
  }
}
