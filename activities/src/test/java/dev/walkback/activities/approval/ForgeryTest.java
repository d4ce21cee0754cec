package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Decided;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Reply;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One genuine letter, changed in every small way there is: only the unchanged one counts. */
class ForgeryTest {
  private static final int MUTATIONS = 5_000;
  private static final long SEED = 20_261_121;
  private static final String REFUSALS = "SELECT count(*) FROM refusal WHERE rollback = '%s'";
  private static final String LETTERS =
      "SELECT count(*) FROM letter JOIN gate USING (nonce) WHERE rollback = '%s'";

  private static Court court;
  private AskRequest asked;
  private String genuine;

  @BeforeAll
  static void open() throws SQLException {
    court = new Court(ForgeryTest.class);
  }

  @AfterAll
  static void close() throws SQLException {
    court.close();
  }

  @BeforeEach
  void sign() throws SQLException {
    asked = court.put(Asking.pointOfNoReturn().losing(1204, 0));
    var checkpoint = court.ask.ask(asked);
    genuine = court.ben.seal(court.ben.answer(checkpoint, Reply.APPROVE, court.now)).text();
  }

  @AfterEach
  void theGenuineLetterStillCounts() {
    assertThat(court.sends(asked, genuine)).isInstanceOf(Decided.class);
  }

  @Test
  void refusesEverySingleBitFlip() throws SQLException {
    byte[] bytes = genuine.getBytes(StandardCharsets.UTF_8);
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      refused("bit " + bit, bit % 4 == 3, new String(flipped, StandardCharsets.UTF_8));
    }
    assertThat(court.count(REFUSALS.formatted(asked.rollback())))
        .isEqualTo(bytes.length * 8L / 4)
        .isGreaterThan(1_250);
    assertThat(court.count(LETTERS.formatted(asked.rollback()))).isZero();
  }

  @Test
  void refusesFiveThousandMutations() throws SQLException {
    var random = new Random(SEED);
    int tried = 0;
    while (tried < MUTATIONS) {
      String mutated = mutated(random);
      if (!WhiteSpace.without(mutated).equals(genuine)) {
        refused("mutation " + tried + " of seed " + SEED, tried % 20 == 0, mutated);
        tried++;
      }
    }
    assertThat(court.count(LETTERS.formatted(asked.rollback()))).isZero();
  }

  /** Each is stopped by its own seal, and some are sent through the whole court. */
  private void refused(String which, boolean whole, String letter) {
    assertThatThrownBy(
            () -> Proof.check(LetterParser.parse(letter), court.roster, court.now),
            "%s: %s",
            which,
            letter)
        .isInstanceOf(Objected.class);
    if (whole) {
      assertThat((Refused) court.sends(asked, letter)).returns(false, Refused::endsRound);
    }
  }

  private String mutated(Random random) {
    var text = new StringBuilder(genuine);
    for (int i = random.nextInt(3); i >= 0; i--) {
      mutate(text, random);
    }
    return text.toString();
  }

  private static void mutate(StringBuilder text, Random random) {
    int at = random.nextInt(text.length());
    int until = Math.min(text.length(), at + 1 + random.nextInt(40));
    String piece = text.substring(at, until);
    switch (random.nextInt(7)) {
      case 0 -> text.delete(at, until);
      case 1 -> text.insert(at, piece);
      case 2 -> text.insert(random.nextInt(text.length()), piece);
      case 3 -> text.setCharAt(at, (char) random.nextInt(0x3000));
      case 4 ->
          text.insert(at, " \n\t{}[],:\"\\0123456789-+.eE\u0000\u202e".charAt(random.nextInt(27)));
      case 5 -> text.setCharAt(at, text.charAt(random.nextInt(text.length())));
      default -> text.replace(at, until, piece.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
