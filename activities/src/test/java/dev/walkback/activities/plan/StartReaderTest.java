package dev.walkback.activities.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.problem.ProblemException;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is pasted at 3 a.m.: three fields, two more at most, and an answer to every mistake. */
class StartReaderTest {
  @Test
  void readsTheFiveFields() {
    var start =
        StartReader.read(
            "{\"target\":\"orders-prod\",\"type\":\"schema\",\"reason\":\"it \\\"broke\\\"\",\"plan\":\"tracks\",\"detected\":\"2026-11-21T03:02:00Z\"}");

    assertThat(start.target()).isEqualTo("orders-prod");
    assertThat(start.reason()).isEqualTo("it \"broke\"");
    assertThat(start.plan()).isEqualTo("tracks");
    assertThat(start.detected()).isEqualTo(Instant.parse("2026-11-21T03:02:00Z"));
  }

  @ParameterizedTest
  @Tag("S4.31")
  @Tag("D4.12")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{} | target",
        "{\"target\": \"a\", \"reason\": \"r\"} | 'type' is missing",
        "{\"target\": \"a\", \"type\": \"everything\", \"reason\": \"r\"} | 'type' is not a type of rollback",
        "{\"target\": \"a\", \"type\": \"full\", \"reason\": \"r\"} | 'type' is not offered by this version",
        "{\"target\": \"a\", \"type\": \"schema\", \"reason\": \" \"} | 'reason' is empty",
        "{\"target\": \"a\", \"type\": \"schema\", \"reason\": \"r\", \"force\": true} | unknown field 'force'",
        "{\"target\": \"a\", \"type\": \"schema\", \"reason\": \"r\", \"detected\": \"now\"} | 'detected' is not a time",
        "[1] | the start",
        "{\"target\": | the start"
      })
  void answersAWrongStartWithARightOne(String pasted, String why) {
    var refusal =
        catchThrowableOfType(ProblemException.class, () -> StartReader.read(pasted)).problem();

    assertThat(refusal.code()).isEqualTo("start-refused");
    assertThat(refusal.message()).contains(why);
    assertThat(refusal.hint()).endsWith("A right start: " + StartReader.EXAMPLE);
  }
}
