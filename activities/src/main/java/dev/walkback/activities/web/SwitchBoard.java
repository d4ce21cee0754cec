package dev.walkback.activities.web;

import java.util.Optional;

/** Turns a maintenance switch and looks at it from both sides. */
public final class SwitchBoard {
  private final PinnedClient client;

  /** With this client. */
  public SwitchBoard(PinnedClient client) {
    this.client = client;
  }

  /** Turns it; answers what went wrong, in our words, empty when the server accepted. */
  public Optional<String> turn(HttpSwitch lever, HttpSwitch.Turn turn) {
    var call = new WebCall(turn.method(), turn.url(), lever.reach(), turn.body(), null);
    try {
      WebAnswer answer = client.ask(call);
      return answer.accepted()
          ? Optional.empty()
          : Optional.of("the switch answered " + answer.status());
    } catch (WebTrouble trouble) {
      return Optional.of("the switch " + trouble.what());
    }
  }

  /** Asks the switch how it stands; empty when it says what is expected. */
  public Optional<String> readBack(HttpSwitch lever, Expected expected) {
    return ask(WebCall.get(lever.state().url(), lever.reach()), expected)
        .map(why -> "the switch " + why);
  }

  /** Asks as a visitor; empty when the maintenance page is there. */
  public Optional<String> missesPage(HttpSwitch lever) {
    return ask(visit(lever), lever.page().closed()).map(why -> "a visitor " + why);
  }

  /** Asks as a visitor; empty when an answer came that is not the maintenance page. */
  public Optional<String> stillPage(HttpSwitch lever) {
    try {
      WebAnswer answer = client.ask(visit(lever));
      return lever.page().closed().missedBy(answer).isEmpty()
          ? Optional.of("a visitor still sees the maintenance page")
          : Optional.empty();
    } catch (WebTrouble trouble) {
      return Optional.of("a visitor's page " + trouble.what());
    }
  }

  private static WebCall visit(HttpSwitch lever) {
    return WebCall.get(lever.page().url(), lever.reach().asVisitor());
  }

  private Optional<String> ask(WebCall call, Expected expected) {
    try {
      return expected.missedBy(client.ask(call));
    } catch (WebTrouble trouble) {
      return Optional.of(trouble.what());
    }
  }
}
