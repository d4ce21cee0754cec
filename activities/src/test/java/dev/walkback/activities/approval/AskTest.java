package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.notice.TellRequest;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.TargetRef;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AskTest {
  private static Court court;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(AskTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void atTheStart() {
    court.now = Court.START;
    court.told.clear();
  }

  @Test
  void theSameQuestionIsPutOnceHoweverOftenItIsTried() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var first = court.ask.ask(asked);
    court.passes(java.time.Duration.ofMinutes(1));
    assertThat(court.ask.ask(asked)).isEqualTo(first);
    assertThat(court.told).hasSize(1);
    assertThat(first.nonce()).matches("[0-9a-f]{32}");
    var round2 = court.asks(Asking.pointOfNoReturn().inRound(2, "run-1"));
    assertThat(round2.nonce()).isNotEqualTo(first.nonce());
  }

  @Test
  void peopleAreToldInTheTransactionOfTheQuestionOrNotAtAll() throws SQLException {
    var asked = court.put(Asking.pointOfNoReturn());
    var breaking =
        new Ask(
            court.store(),
            () -> court.roster,
            (tx, notice) -> {
              throw new SQLException("no", "53100");
            },
            java.util.List.of(),
            () -> court.now);
    assertThatThrownBy(() -> breaking.ask(asked)).hasMessageContaining("53100");
    assertThat(court.count("SELECT count(*) FROM gate WHERE rollback = '" + asked.rollback() + "'"))
        .isZero();
    court.ask.ask(asked);
    assertThat(court.told)
        .extracting(TellRequest::people)
        .containsExactly(java.util.List.of("ben", "dora", "olga"));
  }

  @Test
  void whoMayAnswerIsToldWhomeverTheLadderNamesAndNobodyTwice() throws SQLException {
    court.asks(Asking.pointOfNoReturn().by("olga").telling("olga", "dora"));
    court.asks(Asking.pointOfNoReturn().at(Gate.HELD).telling("olga"));
    assertThat(court.told)
        .extracting(notice -> notice.people())
        .satisfiesExactly(
            atTheGate -> assertThat(atTheGate).containsExactly("olga", "dora", "ada", "ben"),
            held -> assertThat(held).containsExactly("olga", "dora"));
  }

  @Test
  void theDigestIsTheOneOfTheParts() throws SQLException {
    var asking = Asking.pointOfNoReturn().losing(7, 0);
    var checkpoint = court.asks(asking);
    assertThat(checkpoint.digest()).isEqualTo(asking.parts().digest());
    assertThat(checkpoint.digest8()).isEqualTo(Sha256.head(asking.parts().digest()));
    assertThat(checkpoint.lossMax()).isEqualTo(7);
    assertThat(checkpoint.scope()).isEqualTo(Sha256.of(Court.TARGET.toString()));
    assertThat(checkpoint.audience()).isEqualTo("acme");
  }

  @Test
  void aPhraseIsAskedWhereRowsAreLostTheWholeIsRestoredOrThePlanHasOne() throws SQLException {
    assertThat(court.asks(Asking.pointOfNoReturn()).phrase()).isEmpty();
    assertThat(court.asks(Asking.pointOfNoReturn().losing(7, 0)).phrase())
        .isEqualTo("REVERSE orders LOSE 7 ROWS");
    assertThat(court.asks(Asking.pointOfNoReturn().losing(7, 0).as("partial")).phrase())
        .isEqualTo("REPAIR orders LOSE 7 ROWS");
    assertThat(court.asks(Asking.pointOfNoReturn().as("full")).phrase())
        .isEqualTo("RESTORE orders LOSE 0 ROWS");
    var own = court.asks(Asking.pointOfNoReturn().phrased("CONFIRM_FULL_RESTORE"));
    assertThat(own.phrase()).isEqualTo("CONFIRM_FULL_RESTORE " + own.digest8());
    assertThat(court.asks(Asking.pointOfNoReturn().phrased("X").at(Gate.START)).phrase()).isEmpty();
  }

  @Tag("S4.14")
  @Test
  void theCardBeginsWithTheDecidingSentenceAndEndsWithTheTable() throws SQLException {
    var card = court.asks(Asking.pointOfNoReturn().losing(1204, 3)).card();
    var lines = card.lines().toList();
    assertThat(lines.getFirst())
        .startsWith("**May exactly this be done to orders-prod?")
        .contains("orders at db1")
        .contains("Up to 1204 rows leave live tables; 1201 of them are kept beside, 3 by nothing.")
        .contains("one person: dba and one person: service-owner; not ada (asked for it)")
        .endsWith("until 2026-11-21 04:32 UTC.**");
    assertThat(card).contains("To say yes, type: `REVERSE orders LOSE 1204 ROWS`");
    assertThat(lines.getLast()).startsWith("|");
    assertThat(card.indexOf("- Step 004")).isLessThan(card.indexOf("| what |"));
  }

  @Test
  void theCardStaysWithinFourKilobytesHoweverMuchThereIsToSay() throws SQLException {
    var facts =
        Collections.nCopies(300, "Step 004 drops a column; ".repeat(20)).toArray(String[]::new);
    var card = court.asks(Asking.pointOfNoReturn().losing(1, 1).of(Asking.ORDERS, facts)).card();
    assertThat(card.getBytes(StandardCharsets.UTF_8).length).isBetween(3_000, 4_096);
    assertThat(card)
        .contains("more in the status")
        .contains("| gate | point-of-no-return, round 1 |");
  }

  @Test
  void aNameFromTheDatabaseNeitherLinksNorApprovesNorTurnsTheTextRound() throws SQLException {
    var evil =
        new TargetRef(
            Court.TARGET.toString(),
            "orders-prod",
            "](https://evil) **APPROVED** <img src=x>",
            "\u202edb1\u0000",
            "741");
    var card =
        court
            .asks(
                Asking.pointOfNoReturn()
                    .losing(1, 0)
                    .of(evil, "`x` | y", "# done\n\n**yes**", "see https://evil or www.evil.com"))
            .card();
    assertThat(card)
        .doesNotContain("](https://evil")
        .doesNotContain(" **APPROVED")
        .doesNotContain("<img")
        .doesNotContain("\u202e")
        .contains("⟨U+202E⟩db1⟨U+0000⟩")
        .contains("- \\`x\\` \\| y\n")
        .contains("- \\# done⟨U+000A⟩⟨U+000A⟩\\*\\*yes\\*\\*\n")
        .doesNotContain("https://")
        .doesNotContain("www.");
  }
}
