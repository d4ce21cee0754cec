package dev.walkback.browser;

import static dev.walkback.examples.demo.BrokenSite.workflow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.examples.demo.BrokenSite;
import dev.walkback.examples.demo.DemoFolder;
import dev.walkback.examples.demo.Screen;
import dev.walkback.servers.TemporalServer;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** One rollback with nothing but a browser and two people's keys; each test goes on from there. */
@Timeout(120)
@TestMethodOrder(OrderAnnotation.class)
@EnabledIf(
    value = "canBeLookedAt",
    disabledReason = "no `temporal`, or no browser: see WALKBACK_TEST_TEMPORAL and _CHROMIUM")
class WebUiTest {
  private static final String START =
      """
      {"target": "music-demo", "type": "schema", "reason": "playlists show wrong titles since 4.2"}
      """;
  private static final Pattern DIGEST = Pattern.compile("digest (\\w{8})");
  private static final Pattern PHRASE = Pattern.compile("type: (REVERSE [^\n]+)");

  private static DemoFolder folder;
  private static BrokenSite site;
  private static Chromium chromium;
  private static WebUi ui;

  /** In CI nothing is left out: there it fails instead. */
  static boolean canBeLookedAt() {
    return "true".equals(System.getenv("CI"))
        || (Chromium.there() && TemporalServer.hasWebUi(System.getenv()));
  }

  @BeforeAll
  static void open() throws Exception {
    folder = DemoFolder.fresh("browser-test");
    site = BrokenSite.set(new Screen(new PrintStream(OutputStream.nullOutputStream())), folder);
    chromium = Chromium.open();
    ui = new WebUi(chromium.page(), site.temporal());
  }

  @AfterAll
  static void close() throws Exception {
    if (chromium != null) {
      chromium.close();
    }
    if (site != null) {
      site.close();
    }
    if (folder != null) {
      folder.close();
    }
  }

  @Test
  @Order(1)
  void answersAWrongStartWithARightOne() {
    ui.start(workflow(), "{\"target\": \"music-demo\", \"typ\": \"schema\"}");
    var seen = ui.tab(workflow(), "history", WebUiTest::refused);
    ui.shot("wrong-start");
    ui.details(workflow(), text -> text.contains("A right start"));
    ui.shot("wrong-start-details");
    assertThat(seen)
        .contains(
            "Failed", "typ", "{\"target\": \"orders-prod\", \"type\": \"schema\", \"reason\"");
  }

  @Test
  @Order(3)
  void startsFromThreePastedFieldsAndShowsTheGateOnOneScreen() {
    ui.start(workflow(), START);
    var seen = ui.details(workflow(), text -> text.contains("May the rollback"));
    ui.shot("gate-start");
    assertThat(seen)
        .contains("Waiting for one person", "until", "Step 3 of 14, start; then tell people")
        .contains("application open", "walkback decide rollback-music-demo");
  }

  @Test
  @Order(4)
  void findsItByTargetPhaseAndWhomItWaitsFor() {
    var found =
        "WalkbackTarget=\"music-demo\" AND WalkbackPhase=\"start\" AND WalkbackWaitingFor=\"dba\"";
    assertThat(ui.list(found, text -> text.contains("1 Running"))).contains(workflow());
    ui.shot("list");
    assertThat(ui.tab(workflow(), "search-attributes", text -> text.contains("WalkbackDeadline")))
        .contains("WalkbackType", "schema");
    ui.shot("search-attributes");
  }

  @Test
  @Order(5)
  void refusesASecondRollbackAndNamesTheFirst() {
    ui.start("rollback-of-my-own", START);
    var seen = ui.tab("rollback-of-my-own", "history", text -> text.contains("is under way"));
    ui.shot("second-start");
    assertThat(seen)
        .contains("workflow rollback-music-demo, run ", "/workflows/rollback-music-demo/");
  }

  @Test
  @Order(6)
  void showsThatALetterWhichIsNoneDoesNotCount() {
    ui.signal(workflow(), "decide", "{\"answer\": \"yes please\"}");
    ui.details(workflow(), text -> text.contains("Last refused"));
    ui.shot("wrong-signal");
    ui.signal(workflow(), "decide", "");
    assertThat(ui.details(workflow(), text -> text.contains("letter-empty")))
        .contains("May the rollback");
    ui.shot("empty-signal");
  }

  @Test
  @Order(7)
  @Tag("S0.12")
  void takesAPersonsSealedLetterAsASignal() {
    decide("olga");
    var seen = ui.details(workflow(), text -> text.contains("Point of no return"));
    ui.shot("gate-point-of-no-return");
    assertThat(seen)
        .contains("rows leave live tables", "Step 8 of 14", "To say yes, type: REVERSE");
  }

  @Test
  @Order(8)
  void showsTheOutcomeOnceTheSecondPersonHasAgreed() {
    decide("dan");
    ui.details(workflow(), text -> text.contains("Step 9 of") || text.contains("Step 1"));
    ui.shot("executing");
    var over = ui.details(workflow(), text -> text.contains("Outcome: "));
    ui.shot("outcome");
    assertThat(over)
        .contains("Reversed, checked and open again", "Outcome: rolled-back", "Report:");
    var history = ui.tab(workflow(), "history", text -> text.contains("Completed"));
    ui.shot("history");
    assertThat(history).contains("\"outcome\"", "\"rolled-back\"", "Execution.Step");
    assertThat(ui.tab(workflow(), "search-attributes", text -> text.contains("WalkbackOutcome")))
        .contains("rolled-back", "report");
  }

  private static boolean refused(String text) {
    return text.contains("Failed") && text.contains("A right start");
  }

  /** The person reads the card in the Web UI, signs elsewhere, and pastes the letter. */
  private static void decide(String person) {
    var card = ui.details(workflow(), text -> DIGEST.matcher(text).find());
    var letter = site.letter(person, "approve", first(DIGEST, card), first(PHRASE, card));
    assertThat(letter).as("the letter of " + person).contains("\"sig\"");
    ui.signal(workflow(), "decide", letter);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1).strip() : "";
  }
}
