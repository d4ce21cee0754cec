package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LetterParserTest {
  private static final Decision LETTER =
      new Decision(
          1,
          Decision.TYPE,
          "acme",
          "default",
          "rollback-orders",
          "run-0",
          Gate.HELD,
          1,
          "00ff",
          "sha256:aa",
          new Decision.Database("reg", "orders-prod", "orders"),
          "sha256:bb",
          new Decision.LossMax(12),
          Reply.BRING_BACK,
          "ada",
          List.of("pwd", "hwk"),
          "cli",
          "",
          "quotes \" and \\ and é and 😀 and \u0007",
          1764000000,
          1764001800);
  private static final String GOOD = new Envelope("ada-1", LETTER, "c2ln").text();

  @Test
  void readsWhatWasWritten() {
    assertThat(LetterParser.parse(GOOD)).isEqualTo(new Envelope("ada-1", LETTER, "c2ln"));
    assertThat(LetterParser.parse("\n " + GOOD.replace(",\"", " ,\t\r\n\"") + " "))
        .isEqualTo(new Envelope("ada-1", LETTER, "c2ln"));
  }

  static Stream<Arguments> notJson() {
    return Stream.of(
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "\"v\":1,\"v\":1")),
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "\"v\":NaN")),
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "\"v\":01")),
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "\"v\":+1")),
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "'v':1")),
        Arguments.of("letter-not-json", GOOD.replace("\"v\":1", "/**/\"v\":1")),
        Arguments.of("letter-not-json", GOOD + "{}"),
        Arguments.of("letter-not-json", GOOD + " null"),
        Arguments.of("letter-not-json", GOOD.substring(1)),
        Arguments.of("letter-not-json", GOOD.replace("\"rows\":12", "\"rows\":" + "9".repeat(500))),
        Arguments.of("letter-not-json", "[".repeat(4000)),
        Arguments.of("letter-not-json", GOOD.replace("[\"pwd\",", "[[[[[[\"pwd\",")),
        Arguments.of("letter-not-json", "\ufeff" + GOOD));
  }

  static Stream<Arguments> ofAnotherShape() {
    return Stream.of(
        Arguments.of("letter-not-object", "[" + GOOD + "]"),
        Arguments.of("letter-not-object", "7"),
        Arguments.of("letter-field-missing", GOOD.replace(",\"phrase\":\"\"", "")),
        Arguments.of("letter-field-missing", GOOD.replace(",\"sig\":\"c2ln\"", "")),
        Arguments.of("letter-field-unknown", GOOD.replace("\"sig\"", "\"Sig\"")),
        Arguments.of("letter-field-unknown", GOOD.replace("\"db\":", "\"schema\":\"x\",\"db\":")));
  }

  static Stream<Arguments> ofAnotherKind() {
    return Stream.of(
        Arguments.of("letter-field-wrong", GOOD.replace("\"v\":1", "\"v\":1.0")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"v\":1", "\"v\":1e0")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"v\":1", "\"v\":\"1\"")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"v\":1", "\"v\":true")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"rows\":12", "\"rows\":-1")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"rows\":12", "\"rows\":null")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"round\":1", "\"round\":4294967297")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"by\":\"ada\"", "\"by\":[\"ada\"]")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"by\":\"ada\"", "\"by\":\"a\\u0000\"")),
        Arguments.of("letter-field-wrong", GOOD.replace("[\"pwd\",\"hwk\"]", "\"pwd\"")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"hwk\"", "7")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"held\"", "\"HELD\"")),
        Arguments.of("letter-field-wrong", GOOD.replace("\"bring-back\"", "\"yes\"")));
  }

  static Stream<Arguments> notAsSigned() {
    return Stream.of(
        Arguments.of("letter-not-canonical", GOOD.replace("\"rows\":12", "\"rows\":-0")),
        Arguments.of("letter-not-canonical", GOOD.replace("\"ada\",", "\"\\u0061da\",")),
        Arguments.of("letter-not-canonical", GOOD.replace("\"by\"", "\"b\\u0079\"")),
        Arguments.of("letter-not-canonical", GOOD.replace("é", "\\u00e9")),
        Arguments.of("letter-not-canonical", GOOD.replace("\\u0007", "\\u0007\\ud800")),
        Arguments.of(
            "letter-not-canonical",
            GOOD.replace("\"v\":1,\"via\":\"cli\"", "\"via\":\"cli\",\"v\":1")),
        Arguments.of(
            "letter-not-canonical", GOOD.replace("\"rows\":12", "\"rows\":9007199254740993")));
  }

  @ParameterizedTest
  @MethodSource({"notJson", "ofAnotherShape", "ofAnotherKind", "notAsSigned"})
  void refusesWithCodeSentenceAndHintInNoTime(String code, String letter) {
    assertThat(letter).isNotEqualTo(GOOD);
    var objected = objection(letter);
    assertThat(fastest(letter)).isLessThan(Duration.ofMillis(50));
    assertThat(objected).isNotNull();
    assertThat(objected.code()).as(letter).isEqualTo(code);
    assertThat(objected.sentence()).endsWith(".").doesNotContain("Exception", "😀", "Jackson");
    assertThat(objected.hint()).isNotBlank();
  }

  @Test
  void refusesAMegabyteInNoTime() {
    String megabyte = GOOD.replace("quotes", "x".repeat(1_000_000));
    assertThat(objection(megabyte).code()).isEqualTo("letter-too-large");
    assertThat(fastest(megabyte)).isLessThan(Duration.ofMillis(50));
  }

  @Test
  void countsBytesNotCharacters() {
    String wide = GOOD.replace("quotes", "€".repeat(2_600));
    assertThat(wide.length()).isLessThan(8_192);
    assertThat(objection(wide).code()).isEqualTo("letter-too-large");
  }

  private static Objected objection(String letter) {
    return catchThrowableOfType(Objected.class, () -> LetterParser.parse(letter));
  }

  /** Of five: the machine may be busy with something else. */
  private static Duration fastest(String letter) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long begun = System.nanoTime();
      objection(letter);
      least = Math.min(least, System.nanoTime() - begun);
    }
    return Duration.ofNanos(least);
  }
}
