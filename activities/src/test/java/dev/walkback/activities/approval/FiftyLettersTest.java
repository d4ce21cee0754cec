package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters that must not count, each refused by name; the genuine one still counts after. */
class FiftyLettersTest {
  private static Court court;
  private AskRequest asked;
  private Checkpoint checkpoint;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(FiftyLettersTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void ask() throws SQLException {
    asked = court.put(Asking.pointOfNoReturn().losing(1204, 0).by("ada", "Olga"));
    checkpoint = court.ask.ask(asked);
  }

  @AfterEach
  void genuineLetterStillCounts() {
    assertThat(court.sends(asked, court.ben.seal(genuine()))).isInstanceOf(Decided.class);
  }

  @Test
  void refusesWhatIsForged() {
    String text = court.ben.seal(genuine()).text();
    refused("letter-empty", "");
    refused("letter-not-object", "null");
    refused("letter-field-missing", "{}");
    refused("letter-field-missing", "{\"answer\":\"approve\"}".replace("answer", "body"));
    refused("letter-field-unknown", "{\"answer\":\"approve\"}");
    refused("signature-wrong", new Envelope("ben-key", genuine(), signature(court.mallory)));
    refused("signature-wrong", new Envelope("ben-key", genuine(), ""));
    refused("signature-wrong", new Envelope("ben-key", genuine(), "A".repeat(86)));
    refused(
        "signature-wrong", new Envelope("ben-key", genuine(), Forger.hmac(court.ben, genuine())));
    refused("signature-wrong", new Envelope("ben-key", genuine(), signature(court.ben) + "="));
    refused(
        "signature-wrong",
        new Envelope("ben-key", genuine(), Forger.plusTheOrder(court.ben.seal(genuine()).sig())));
    refused("key-unknown", new Envelope("none", genuine(), ""));
    refused("key-unknown", new Envelope("BEN-KEY", genuine(), signature(court.ben)));
    refused("letter-field-unknown", text.replaceFirst("\\{", "{\"alg\":\"none\","));
    refused(
        "letter-not-canonical",
        text.replace("{\"amr\":[\"pwd\"],", "{").replace(",\"wf\"", ",\"amr\":[\"pwd\"],\"wf\""));
    refused("letter-not-json", text.substring(0, text.length() - 1));
    refused("letter-not-json", text + "x");
    refused("letter-not-json", text + text);
    refused("other-installation", changed("aud", "other"));
  }

  @Test
  void refusesARevokedOrNotYetValidKey() {
    keepingPeople(() -> {
      var before = court.START.minusSeconds(1);
      court.roster = Court.roster(withKey(court.ben.revoked(before)));
      refused("key-revoked", court.ben.seal(genuine()));
      var backdated = changed("iat", before.getEpochSecond() - 60);
      refused(
          "key-revoked",
          court.ben.seal(Changed.field(backdated, "exp", court.now.getEpochSecond() + 60)));
      court.roster =
          Court.roster(
              withKey(
                  new PublicKeyEntry(
                      "ben-key",
                      court.ben.publicKey(),
                      "op",
                      court.now.plusSeconds(1),
                      null,
                      false)));
      refused("key-not-yet", court.ben.seal(genuine()));
    });
  }

  @Test
  void refusesWhoMayNot() {
    refused("requester-may-not", sealed(court.ada));
    refused("not-in-policy", sealed(court.mallory));
    refused("author-may-not", sealed(court.olga));
    refused("key-of-another", new Envelope("mallory-key", genuine(), signature(court.mallory)));
    refused("key-of-another", court.ben.seal(Changed.field(genuine(), "by", "dora")));
    refused("key-of-another", court.ben.seal(Changed.field(genuine(), "by", "BEN")));
    refused("key-of-another", court.ben.seal(Changed.field(genuine(), "by", "Ben Smith")));
    refused("key-unknown", sealed(Pen.of("bot")));
    refused("key-unknown", sealed(Pen.of("ben", "ben-worker")));
    keepingPeople(() -> {
      court.roster = Court.roster(Court.person(court.ben, "nobody-knows-this-group"));
      refused("not-in-policy", sealed(court.ben));
    });
  }

  @Test
  void refusesWhatIsBoundToSomethingElse() {
    refused("other-namespace", changed("ns", "other"));
    refused("other-workflow", changed("wf", "rollback-payments"));
    refused("other-run-chain", changed("run0", "run-9"));
    refused("other-checkpoint", changed("checkpoint", Gate.START));
    refused("other-round", changed("round", 2));
    refused("other-nonce", changed("nonce", "0".repeat(32)));
    refused(
        "other-target", changed("target", new Decision.Database("other", "orders-prod", "orders")));
    refused(
        "other-target",
        changed(
            "target", new Decision.Database(Court.TARGET.toString(), "orders-prod-2", "orders")));
    refused(
        "other-target",
        changed(
            "target", new Decision.Database(Court.TARGET.toString(), "orders-prod", "orders2")));
    refused("other-scope", changed("scope", "sha256:0"));
    refused(
        "other-digest",
        changed("digest", Asking.pointOfNoReturn().losing(1203, 0).parts().digest()));
    refused("other-digest", changed("digest", checkpoint.digest().substring(0, 15)));
    refused("loss-outside-band", changed("lossMax", new Decision.LossMax(1203)));
    refused("loss-outside-band", changed("lossMax", new Decision.LossMax(1205)));
    refused("answer-not-offered", changed("answer", Reply.RETRY));
    refused("letter-version", changed("v", 2));
    refused("letter-version", changed("typ", "walkback-decision-v2"));
  }

  @Test
  void refusesWhatIsForAnotherMoment() {
    long now = court.now.getEpochSecond();
    refused("signed-in-the-future", times(now + 31, now + 60));
    refused("lifetime-empty", times(now, now));
    refused("lifetime-empty", times(now, now - 1));
    refused("lifetime-too-long", times(now, now + 1801));
    refused("lifetime-too-long", times(now, (1L << 53) - 1));
    refused("expired", times(now - 60, now));
    refused("expired", times(now - 1800, now));
    court.now = court.now.plusMillis(999);
    var lastSecond = court.ben.seal(times(now - 1799, now + 1));
    court.passes(Duration.ofMillis(1));
    refused("expired", lastSecond);
    court.now = Instant.ofEpochSecond(now).minusSeconds(60);
    refused("signed-in-the-future", times(now, now + 60));
    court.now = Instant.ofEpochSecond(now);
  }

  @Test
  void refusesTheSameLetterOnAnOldCardAndAnEarlyOne() throws SQLException {
    var asking = Asking.pointOfNoReturn().losing(1204, 0);
    var next = court.put(asking);
    var another = court.ask.ask(next);
    refused("other-nonce", court.ben.seal(court.ben.answer(another, Reply.APPROVE, court.now)));
    var unasked = asking.inRound(7, "run-1").request(next.closes());
    assertThat(((Refused) court.sends(unasked, court.ben.seal(genuine()))).code())
        .isEqualTo("no-question");
  }

  @Test
  void tellsAStrangerNothingAboutTheQuestion() throws SQLException {
    var everythingWrong = Changed.field(changed("aud", "x"), "exp", 1L);
    refused("key-unknown", Pen.of("eve").seal(Changed.field(everythingWrong, "by", "eve")));
    refused("signature-wrong", new Envelope("ben-key", everythingWrong, signature(court.ben)));
    var nowhere = Asking.pointOfNoReturn().request(checkpoint.closes());
    assertThat(((Refused) court.sends(nowhere, Pen.of("eve").seal(genuine()))).code())
        .isEqualTo("key-unknown");
    refused("other-installation", everythingWrong);
    refused("expired", Changed.field(Changed.field(times(0, 60), "phrase", "x"), "by", "ben"));
  }

  @Test
  void refusesInputThatIsNotWhatItSeems() {
    refused("phrase-wrong", changed("phrase", "REVERSE orders LOSE 1204 ROWS "));
    refused("phrase-wrong", changed("phrase", "REVERSE оrders LOSE 1204 ROWS"));
    refused("letter-too-large", changed("reason", "x".repeat(8200)));
    refused("letter-too-large", "x".repeat(1_000_000));
    String text = court.ben.seal(genuine()).text();
    refused("letter-field-unknown", text.replace("\"reason\"", "\"also\":1,\"reason\""));
  }

  private void refused(String code, Decision letter) {
    refused(code, court.ben.seal(letter));
  }

  private void refused(String code, Envelope letter) {
    refused(code, letter.text());
  }

  private void refused(String code, String letter) {
    long begun = System.nanoTime();
    var verdict = (Refused) court.sends(asked, letter);
    var took = Duration.ofNanos(System.nanoTime() - begun);
    assertThat(verdict.code()).isEqualTo(code);
    assertThat(verdict.sentence()).isNotBlank().hasSizeLessThan(250);
    assertThat(verdict.hint()).isNotBlank();
    assertThat(took).isLessThan(Duration.ofSeconds(1));
  }

  private Decision genuine() {
    return court.ben.answer(checkpoint, Reply.APPROVE, court.now);
  }

  private Envelope sealed(Pen pen) {
    return pen.seal(pen.answer(checkpoint, Reply.APPROVE, court.now));
  }

  private Decision changed(String field, Object value) {
    return Changed.field(genuine(), field, value);
  }

  private Decision times(long iat, long exp) {
    return Changed.field(changed("iat", iat), "exp", exp);
  }

  private String signature(Pen pen) {
    return pen.seal(genuine()).sig();
  }

  private static Person withKey(PublicKeyEntry key) {
    return new Person("ben", List.of(key), List.of(), Set.of("responder"));
  }

  private void keepingPeople(Runnable work) {
    var people = court.roster;
    work.run();
    court.roster = people;
  }
}
