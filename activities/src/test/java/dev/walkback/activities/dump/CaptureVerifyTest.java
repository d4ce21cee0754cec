package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CaptureVerifyTest extends SpoiltCopy {

  @Test
  @Tag("S0.12")
  @Tag("S0.15")
  @Tag("S0.17")
  @Tag("S0.18")
  @Tag("S0.21")
  @Tag("S0.25")
  @Tag("D0.5")
  void provesAWholeCaptureByReadingAndRestoringIt() {
    Proof proof = verify(shop.expectations(), false, Progress.silent());

    assertThat(proof.manifest().rows()).isEqualTo(3022);
    assertThat(proof.manifestDigest()).isEqualTo(shop.taken().manifestDigest());
    assertThat(proof.restored()).isPositive();
    assertThat(proof.scratch()).isNull();
  }

  @Test
  @Tag("S0.20")
  void showsHowFarItIs() {
    var said = new ArrayList<String>();

    verify(shop.expectations(), false, (percent, what) -> said.add(percent + " " + what));

    assertThat(said)
        .anyMatch(line -> line.contains("checksum of dump/toc.dat"))
        .anyMatch(line -> line.contains("decoding"))
        .anyMatch(line -> line.contains("counting shop.tracks"));
    assertThat(said)
        .extracting(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .isSorted();
  }

  @Test
  @Tag("S0.20")
  void saysWhatIsBeingRestoredMoreThanOnceInFiveSeconds() throws Exception {
    Path real = Shop.tools().forServer(new Version(15, 0)).folder();
    Path slow = root.resolve("slow");
    Script.named(slow, "pg_dump", "exec " + real.resolve("pg_dump") + " \"$@\"");
    Script.named(
        slow,
        "pg_restore",
        "case \"$*\" in *--dbname=*) sleep 1.5;; esac",
        "exec " + real.resolve("pg_restore") + " \"$@\"");
    var said = new ArrayList<String>();

    new CaptureVerify(root, ClientTools.of(Map.of(15, slow), Map.of()), Clock.systemUTC())
        .verify(
            captured.folder(),
            shop.expectations(),
            shop.order(false),
            (percent, what) -> said.add(what));

    assertThat(said).anyMatch(line -> line.matches("restoring [0-9.]+ MB: .*"));
  }

  @Test
  void keepsTheRestoredDatabaseForTheRehearsalWhenAsked() throws Exception {
    Proof proof = verify(shop.expectations(), true, Progress.silent());

    assertThat(shop.databases()).containsExactly(proof.scratch());
    try (var connection = shop.scratch().connect(proof.scratch());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), (SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                    + " WHERE datname = current_database()), (SELECT count(*) FROM pg_roles WHERE"
                    + " rolname ~ '^shop_owner_' AND NOT rolcanlogin), to_regclass('walkback.registration')"
                    + " FROM shop.tracks")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(3000);
      assertThat(row.getString(2))
          .isEqualTo("walkback " + shop.taken().manifestDigest() + " verified");
      assertThat(row.getLong(3)).isEqualTo(1);
      assertThat(row.getString(4)).isNull();
    }
    shop.scratch().dropDatabase(proof.scratch());
  }

  @Test
  void dropsWhatAnAttemptOfADeadWorkerLeft() throws Exception {
    shop.scratch()
        .execute(
            "postgres",
            "CREATE DATABASE wb_scratch_0123abcd_6",
            "COMMENT ON DATABASE wb_scratch_0123abcd_6 IS 'walkback sha256:00 restoring'",
            "CREATE DATABASE wb_scratch_0123abcd_notours");

    verify(shop.expectations(), false, Progress.silent());

    assertThat(shop.databases()).containsExactly("wb_scratch_0123abcd_notours");
    shop.scratch().dropDatabase("wb_scratch_0123abcd_notours");
  }

  @Test
  void endsTheRestoreAndDropsItWhenSomebodyAsksToStop() {
    var stopping = new Stopping("counting shop.tracks");

    assertThatThrownBy(() -> verify(shop.expectations(), false, stopping))
        .isInstanceOf(ProblemException.class);
  }

  private Proof verify(Expectations expected, boolean keep, Progress progress) {
    return new CaptureVerify(root, Shop.tools(), Clock.systemUTC())
        .verify(captured.folder(), expected, shop.order(keep), progress);
  }

  private static final class Stopping implements Progress {
    private final String when;
    private Runnable action = () -> {};
    private boolean stopped;

    Stopping(String when) {
      this.when = when;
    }

    @Override
    public void at(int percent, String what) {
      if (what.equals(when)) {
        stopped = true;
        action.run();
      }
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    @Override
    public void whenStopped(Runnable todo) {
      action = todo;
    }
  }
}
