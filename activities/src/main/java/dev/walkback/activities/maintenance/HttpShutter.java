package dev.walkback.activities.maintenance;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Patience;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.web.SwitchBoard;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Moves the maintenance switch of an application. */
public final class HttpShutter implements Shutter {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration EVERY = Duration.ofMillis(500);
  private static final String CLOSED_BEFORE = "closed";
  private static final String OPEN_BEFORE = "open";

  private final HttpSwitch lever;
  private final SwitchBoard board;
  private final Patience patience;

  /** For the switch the operator configured. */
  public HttpShutter(HttpSwitch lever, SwitchBoard board, Patience patience) {
    this.lever = lever;
    this.board = board;
    this.patience = patience;
  }

  @Override
  public String label() {
    return "http " + lever.name();
  }

  @Override
  public boolean innermost() {
    return false;
  }

  /** A person may have closed it already; that is what most procedures do first. */
  @Override
  public String before() {
    if (board.readBack(lever, lever.state().open()).isEmpty()) {
      return OPEN_BEFORE;
    }
    Optional<String> unsure = board.readBack(lever, lever.state().closed());
    if (unsure.isPresent()) {
      throw ProblemException.needsPerson(
          "switch-unreadable",
          "Switch " + lever.name() + " says neither open nor closed: " + unsure.get() + ".",
          "Check its url, token and answers in walkback.yaml, then close again.");
    }
    return CLOSED_BEFORE;
  }

  @Override
  public Seen set(String before, Grip grip) {
    if (board.readBack(lever, lever.state().closed()).isPresent()) {
      turn(lever.close(), "closed", grip);
    }
    seen("closed", () -> board.readBack(lever, lever.state().closed()));
    seen("closed", () -> board.missesPage(lever));
    return new Seen(
        true,
        before.equals(CLOSED_BEFORE)
            ? "It was closed already; a visitor sees the maintenance page."
            : "It says closed, and a visitor sees the maintenance page.");
  }

  @Override
  public Seen undo(String before, boolean asFound, Grip grip) {
    if (asFound && before.equals(CLOSED_BEFORE)) {
      return new Seen(true, "It was closed before we came and is left as it was found.");
    }
    if (board.readBack(lever, lever.state().open()).isPresent()) {
      turn(lever.open(), "open", grip);
    }
    seen("open", () -> board.readBack(lever, lever.state().open()));
    seen("open", () -> board.stillPage(lever));
    return new Seen(false, "It says open, and a visitor no longer sees the maintenance page.");
  }

  private void turn(HttpSwitch.Turn turn, String wanted, Grip grip) {
    grip.confirm();
    Optional<String> wrong = board.turn(lever, turn);
    if (wrong.isPresent()) {
      throw stuck(wanted, wrong.get());
    }
  }

  private void seen(String wanted, Supplier<Optional<String>> look) {
    Optional<String> wrong = patience.until(LONGEST, EVERY, look);
    if (wrong.isPresent()) {
      throw stuck(wanted, wrong.get());
    }
  }

  private ProblemException stuck(String wanted, String why) {
    return ProblemException.again(
        "switch-not-" + wanted,
        "Switch " + lever.name() + " cannot be seen to be " + wanted + ": " + why + ".",
        "What was set is on record and is undone when it opens again.");
  }
}
