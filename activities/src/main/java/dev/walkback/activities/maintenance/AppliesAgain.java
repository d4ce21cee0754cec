package dev.walkback.activities.maintenance;

import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.Again;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether the release that runs would apply the migration again; not knowing counts as yes. */
final class AppliesAgain {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final Duration EVERY = Duration.ofSeconds(1);

  private final Entrances entrances;
  private final Patience patience;

  AppliesAgain(Entrances entrances, Patience patience) {
    this.entrances = entrances;
    this.patience = patience;
  }

  /** Why it must stay closed; empty when a version reports itself that would not. */
  Optional<String> whyNot(Again again, Predicate<String> switchClosed) {
    return patience.until(LONGEST, EVERY, () -> looked(again, switchClosed));
  }

  private Optional<String> looked(Again again, Predicate<String> switchClosed) {
    Optional<Sight> sight = entrances.look(again.endpoint(), switchClosed);
    if (sight.isEmpty()) {
      return Optional.of(
          "Endpoint "
              + again.endpoint()
              + " cannot be asked for its version while its switch is closed: give the switch a"
              + " bypass, or let that endpoint answer always.");
    }
    String version = sight.get().value();
    if (sight.get().result() == Result.UNKNOWN || version == null) {
      return Optional.of(
          "Nobody knows which version runs, so it may apply the migration again: "
              + sight.get().observed());
    }
    return again.refuses().contains(version)
        ? Optional.of(
            "Version "
                + version
                + " runs at endpoint "
                + again.endpoint()
                + " and would apply the migration again; deploy another one first.")
        : Optional.empty();
  }
}
