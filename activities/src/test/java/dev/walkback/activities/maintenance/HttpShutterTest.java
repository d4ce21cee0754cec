package dev.walkback.activities.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.progress.Jumping;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.web.LoopbackWeb;
import dev.walkback.activities.web.PinnedClient;
import dev.walkback.activities.web.SwitchBoard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HttpShutterTest {
  private static final Grip FIRM = () -> {};

  private final FakeShop shop = new FakeShop();
  private final HttpShutter shutter = shutter(shop.lever(true));

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @Tag("S0.13")
  @Tag("S0.14")
  void closesReadsBackAndSeesTheMaintenancePage() {
    Seen seen = shutter.set(shutter.before(), FIRM);

    assertThat(seen.closed()).isTrue();
    assertThat(seen.observed()).contains("a visitor sees the maintenance page");
    assertThat(shop.turned).containsExactly("closed");
  }

  @Test
  @Tag("D0.6")
  void doesNotTakeAnAcceptedCommandForAClosedApplication() {
    shop.ignoresTheSwitch = true;

    assertThatThrownBy(() -> shutter.set("open", FIRM))
        .hasMessageContaining("cannot be seen to be closed")
        .hasMessageContaining("on is not the expected value");
  }

  @Test
  @Tag("D0.6")
  @Tag("S0.14")
  void doesNotTakeASwitchThatSaysClosedForAPageThatIsServed() {
    shop.servesAnyway = true;

    assertThatThrownBy(() -> shutter.set("open", FIRM))
        .hasMessageContaining("a visitor answered 200 instead of 503");
  }

  @Test
  @Tag("D4.6")
  void failsOnAnErrorThatACommandLineClientWouldPassOver() {
    try (var broken = LoopbackWeb.always(500, "{\"on\":true}")) {
      HttpSwitch lever = shop.lever(false);
      var pointed =
          new HttpSwitch(
              "shop",
              lever.reach(),
              new HttpSwitch.Turn("POST", broken.at("/maintenance-mode"), null),
              lever.open(),
              lever.state(),
              lever.page(),
              null);

      assertThatThrownBy(() -> shutter(pointed).set("open", FIRM))
          .hasMessageContaining("the switch answered 500");
    }
  }

  @Test
  void mayBeClosedTwiceAndTurnsOnce() {
    shutter.set("open", FIRM);
    shutter.set("open", FIRM);

    assertThat(shop.turned).containsExactly("closed");
  }

  @Test
  @Tag("S0.26")
  void opensAndSeesThatThePageIsGone() {
    shutter.set("open", FIRM);

    Seen seen = shutter.undo("open", false, FIRM);

    assertThat(seen.closed()).isFalse();
    assertThat(seen.observed()).contains("no longer sees the maintenance page");
    assertThat(shop.turned).containsExactly("closed", "opened");
  }

  @Test
  void leavesClosedWhatAPersonHadClosedWhenNothingWasRolledBack() {
    shop.closed = true;
    String before = shutter.before();
    shutter.set(before, FIRM);

    Seen seen = shutter.undo(before, true, FIRM);

    assertThat(seen.closed()).isTrue();
    assertThat(seen.observed()).contains("left as it was found");
    assertThat(shop.turned).isEmpty();
  }

  @Test
  void opensWhatAPersonHadClosedWhenItWasRolledBackAndChecked() {
    shop.closed = true;
    String before = shutter.before();
    shutter.set(before, FIRM);

    assertThat(shutter.undo(before, false, FIRM).closed()).isFalse();
  }

  @Test
  void movesNothingOnceItLostItsHold() {
    Grip lost =
        () -> {
          throw new IllegalStateException("lost");
        };

    assertThatThrownBy(() -> shutter.set("open", lost)).hasMessage("lost");

    assertThat(shop.turned).isEmpty();
  }

  @Test
  void refusesToBeginWithASwitchThatSaysNeither() {
    try (var odd = LoopbackWeb.always(401, "{}")) {
      HttpSwitch lever = shop.lever(false);
      var pointed =
          new HttpSwitch(
              "shop",
              lever.reach(),
              lever.close(),
              lever.open(),
              new HttpSwitch.State(odd.at("/"), lever.state().closed(), lever.state().open()),
              lever.page(),
              null);

      assertThatThrownBy(() -> shutter(pointed).before())
          .hasMessageContaining("says neither open nor closed")
          .hasMessageContaining("answered 401");
    }
  }

  private static HttpShutter shutter(HttpSwitch lever) {
    return new HttpShutter(
        lever, new SwitchBoard(new PinnedClient()), new Jumping("2026-11-21T03:00:00Z").patience());
  }
}
