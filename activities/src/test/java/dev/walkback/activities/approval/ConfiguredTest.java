package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.approval.Verdict;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an operator may configure, and what then follows. */
class ConfiguredTest {
  private static Court court;
  private Roster ordinary;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(ConfiguredTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void ordinaryPeople() {
    ordinary =
        Court.roster(
            Court.person(court.ada, "responder"),
            Court.person(court.ben, "responder"),
            Court.person(court.dora, "dba"),
            Court.person(court.olga, "service-owner"));
    court.roster = ordinary;
    court.now = Court.START;
  }

  @Test
  void aPolicyThatIsEmptyMissingOrUnreadableLetsNobodyDecide() throws SQLException {
    var empty = new Policy("empty", List.of());
    court.roster =
        new Roster("acme", "default", ordinary.people(), List.of(empty), Set.of(), Set.of());
    for (String policy : List.of("empty", "missing")) {
      var asked = court.put(Asking.pointOfNoReturn().under(policy).by(null));
      var checkpoint = court.ask.ask(asked);
      assertThat(checkpoint.needed()).contains("NOBODY CAN ANSWER");
      assertThat(checkpoint.whom()).containsExactly("nobody");
      for (Pen pen : List.of(court.ada, court.ben, court.dora, court.olga)) {
        assertThat(code(court.sends(asked, yes(pen, checkpoint)))).isEqualTo("not-in-policy");
      }
    }
    var asked = court.put(Asking.pointOfNoReturn());
    var checkpoint = court.ask.ask(asked);
    court.roster = null;
    assertThat(code(court.sends(asked, yes(court.ben, checkpoint)))).isEqualTo("policy-unreadable");
  }

  @Test
  void onASoloTargetAWaitStandsForTheSecondPersonAndTheCardSaysSo() throws SQLException {
    court.roster =
        new Roster(
            "acme",
            "default",
            List.of(Court.person(court.ada, "responder")),
            List.of(Policy.standard()),
            Set.of("orders-prod"),
            Set.of());
    var asked = court.put(Asking.pointOfNoReturn().by("ada", "ada"));
    var checkpoint = court.ask.ask(asked);
    assertThat(checkpoint.card()).contains("declared solo").contains("5 minutes");
    assertThat(code(court.sends(asked, yes(court.ada, checkpoint)))).isEqualTo("too-early-alone");
    court.passes(Duration.ofMinutes(5));
    assertThat(court.sends(asked, yes(court.ada, checkpoint))).isInstanceOf(Decided.class);
    var whole = court.put(Asking.pointOfNoReturn().as("full"));
    assertThat(court.ask.ask(whole).card()).doesNotContain("declared solo");
  }

  @Test
  void keysOfADemonstrationCountOnlyForTargetsOfDrills() throws SQLException {
    var demo =
        new PublicKeyEntry("ben-key", court.ben.publicKey(), "demo", Instant.EPOCH, null, true);
    var ben = new Person("ben", List.of(demo), List.of(), Set.of("responder"));
    court.roster = Court.roster(ben);
    var asked = court.put(Asking.pointOfNoReturn());
    var checkpoint = court.ask.ask(asked);
    assertThat(code(court.sends(asked, yes(court.ben, checkpoint)))).isEqualTo("key-for-demos");
    court.roster =
        new Roster(
            "acme",
            "default",
            List.of(ben),
            List.of(Policy.standard()),
            Set.of(),
            Set.of("orders-prod"));
    assertThat(court.sends(asked, yes(court.ben, checkpoint))).isInstanceOf(Decided.class);
  }

  private static String yes(Pen pen, Checkpoint checkpoint) {
    return pen.seal(pen.answer(checkpoint, Reply.APPROVE, court.now)).text();
  }

  private static String code(Verdict verdict) {
    return verdict instanceof Refused refused ? refused.code() : verdict.toString();
  }
}
