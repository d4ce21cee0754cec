package dev.walkback.activities.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.check.SequencesCheck;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sequences: would one give out a number again? */
@Timeout(60)
class SequencesCheckTest {
  private CheckedTarget checked;

  @BeforeEach
  void start() throws SQLException {
    checked = CheckedTarget.fresh(SequencesCheckTest.class);
  }

  @AfterEach
  void stop() throws SQLException {
    checked.close();
  }

  @Test
  void failsWhereASequenceWasRewound() throws SQLException {
    checked.owner("SELECT setval('entries_id_seq', 3)");

    CheckResult sequences = checked.one(new SequencesCheck());

    assertThat(sequences.result()).isEqualTo(Result.FAIL);
    assertThat(sequences.differences())
        .containsExactly(
            "public.entries_id_seq: would give out 4, and 5 was given out when captured",
            "public.entries_id_seq: would give out 4, and public.entries.id holds 5 already");
  }

  @Test
  void followsSequencesThatCountDownAndAsksAboutThoseThatBeginAgain() throws SQLException {
    checked.owner(
        "CREATE SEQUENCE down INCREMENT -1 MAXVALUE -1 START -1",
        "CREATE TABLE downs (id int DEFAULT nextval('down'))",
        "INSERT INTO downs SELECT FROM generate_series(1, 3)",
        "CREATE SEQUENCE round CYCLE");
    assertThat(checked.one(new SequencesCheck()).differences())
        .containsExactly("public.round: begins again by itself, so nobody can tell");

    checked.owner("SELECT setval('down', -1)");

    assertThat(checked.one(new SequencesCheck()).differences())
        .contains("public.down: would give out -2, and public.downs.id holds -3 already");
  }

  @Test
  void namesASequenceThatIsGone() throws SQLException {
    checked.owner("ALTER TABLE entries ALTER id DROP DEFAULT", "DROP SEQUENCE entries_id_seq");

    assertThat(checked.one(new SequencesCheck()).differences())
        .containsExactly("public.entries_id_seq: was captured and is missing");
  }
}
