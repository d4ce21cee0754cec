package dev.walkback.activities.maintenance;

import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.maintenance.ReopenRequest;
import dev.walkback.workflows.maintenance.Reopened;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Opens an application, inside out: the database first, then, once its endpoints answer through the
 * bypass, the switch that people meet.
 */
public final class Reopening {
  private final Barriers barriers;
  private final Closing closing;
  private final Untouched untouched;
  private final InstantSource clock;
  private final Patience patience;
  private final EvidenceStore evidence;

  /** With the record of what stands. */
  public Reopening(
      Barriers barriers,
      Closing closing,
      Untouched untouched,
      InstantSource clock,
      Patience patience,
      EvidenceStore evidence) {
    this.barriers = barriers;
    this.closing = closing;
    this.untouched = untouched;
    this.clock = clock;
    this.patience = patience;
    this.evidence = evidence;
  }

  /** Opens what stands on record, or says why it stays closed. */
  public Reopened reopen(
      ReopenRequest request, List<Shutter> shutters, Entrances entrances, Progress progress) {
    var standing = barriers.standing(request.rollback());
    var opening = new Opening(barriers, clock, shutters, standing);
    EndpointRound.Keeping keeping =
        (name, lines) ->
            evidence.put(
                request.rollback(),
                "endpoint " + name,
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    var round = new EndpointRound(entrances, patience, keeping, request.endpoints());
    Optional<String> why =
        request.verified()
            ? verified(request, opening, round, new AppliesAgain(entrances, patience), progress)
            : unchanged(request, opening, progress);
    return new Reopened(
        why.isEmpty(), why.orElse(null), opening.states(), round.results(), clock.instant());
  }

  /** Nothing was rolled back: as it was found, and no question to an application still broken. */
  private Optional<String> unchanged(ReopenRequest request, Opening opening, Progress progress) {
    progress.at(10, "looking whether anything was changed");
    Optional<String> why = untouched.whyNot(request.rollback(), request.present());
    if (why.isPresent()) {
      return why;
    }
    openAll(opening, true, progress);
    return Optional.empty();
  }

  private Optional<String> verified(
      ReopenRequest request,
      Opening opening,
      EndpointRound round,
      AppliesAgain appliesAgain,
      Progress progress) {
    progress.at(10, "asking which version runs");
    if (request.again() != null) {
      Optional<String> why = appliesAgain.whyNot(request.again(), http(opening));
      if (why.isPresent()) {
        return why;
      }
    }
    progress.at(30, "opening the database");
    opening.open(true, false);
    progress.at(50, "asking the endpoints through the bypass");
    Optional<String> bad = round.ask(http(opening));
    if (bad.isPresent()) {
      return Optional.of(closeAgain(request, opening, bad.get(), progress));
    }
    progress.at(70, "opening the switches");
    opening.open(false, false);
    bad = round.ask(http(opening));
    return bad.map(what -> closeAgain(request, opening, what, progress));
  }

  private static void openAll(Opening opening, boolean asFound, Progress progress) {
    progress.at(30, "opening the database");
    opening.open(true, asFound);
    progress.at(70, "opening the switches");
    opening.open(false, asFound);
  }

  private String closeAgain(ReopenRequest request, Opening opening, String bad, Progress progress) {
    if (opening.nothingStands()) {
      return "The plan closes nothing, so the application is open, and it is not well: " + bad;
    }
    opening
        .states()
        .addAll(closing.close(request.rollback(), opening.again(), progress).barriers());
    return "It was closed again: " + bad;
  }

  private static Predicate<String> http(Opening opening) {
    return name -> opening.closed("http " + name);
  }
}
