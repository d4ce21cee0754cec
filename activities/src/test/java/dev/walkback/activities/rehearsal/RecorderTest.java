package dev.walkback.activities.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.TargetForTests;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the clone itself writes down; a step is played by hand here. */
class RecorderTest {
  private TargetForTests clone;
  private Connection superuser;
  private Recorder recorder;

  @BeforeEach
  void install() throws SQLException {
    clone = TargetForTests.fresh();
    clone.owner(
        "CREATE TABLE posts (id bigint PRIMARY KEY, track integer, words text, genre varchar(10))",
        "CREATE TABLE likes (post bigint REFERENCES posts)",
        "CREATE VIEW loud AS SELECT id FROM posts WHERE words > 'm'",
        "INSERT INTO posts VALUES (1, 1, 'a'), (2, 2, 'b')");
    clone.open("sha256:plan");
    superuser = clone.outside();
    recorder = Recorder.install(superuser);
  }

  @AfterEach
  void stop() throws SQLException {
    superuser.close();
    clone.close();
  }

  @Test
  void seesTheStrongestLockOfEachTableAndWhichOnesWereWrittenAnew() throws SQLException {
    var seen =
        step("ALTER TABLE posts ALTER COLUMN genre TYPE varchar(20)", "SELECT count(*) FROM likes");
    assertThat(seen.locks())
        .extracting(TableLock::label)
        .contains("public.posts AccessExclusive", "public.likes AccessShare");
    assertThat(seen.rewritten()).as("a longer varchar is no other file").isEmpty();

    var rewriting = step("ALTER TABLE posts ALTER COLUMN track TYPE bigint");
    assertThat(rewriting.rewritten()).containsExactly("public.posts");
  }

  @Test
  @Tag("D3.5")
  @Tag("D2.10")
  void tellsWhatCascadeTookFromWhatWasNamed() throws SQLException {
    var seen = step("DROP TABLE posts CASCADE");

    assertThat(seen.dropped())
        .filteredOn(Dropped::neededCascade)
        .extracting(Dropped::label)
        .containsExactly("table constraint likes_post_fkey on public.likes", "view public.loud");
    assertThat(seen.dropped())
        .filteredOn(Dropped::named)
        .extracting(Dropped::label, Dropped::statement)
        .containsExactly(tuple("table public.posts", "DROP TABLE posts CASCADE"));
  }

  @Test
  void forgetsAStepThatWasTakenBack() throws SQLException {
    recorder.begin();
    try (var session = clone.operate("step")) {
      session.setAutoCommit(false);
      Query.run(session, "SET LOCAL ROLE " + TargetForTests.OWNER);
      Query.run(session, "DROP TABLE public.posts CASCADE");
      session.rollback();
    }
    assertThat(recorder.end()).isEqualTo(new Recorded(List.of(), List.of(), List.of()));
  }

  @Test
  void isTheOnlyDifferenceItMakes() throws SQLException {
    try (var plain = TargetForTests.fresh();
        var outside = plain.outside()) {
      var before = new CatalogFingerprint().read(outside);
      plain.open("sha256:plan");
      Recorder.install(outside);
      var after = new CatalogFingerprint().read(outside);
      assertThat(FingerprintDifference.between(before, after, List.of()).differences())
          .isNotEmpty()
          .allMatch(Recorder::owns);
    }
  }

  private Recorded step(String... statements) throws SQLException {
    recorder.begin();
    try (var session = clone.operate("step")) {
      session.setAutoCommit(false);
      Query.run(session, "SET LOCAL ROLE " + TargetForTests.OWNER);
      Query.run(session, "SET LOCAL search_path = public");
      for (String sql : statements) {
        Query.run(session, sql);
      }
      Query.run(session, "RESET ROLE");
      Query.update(
          session,
          "INSERT INTO walkback.ledger (rollback, plan_digest, step, fence, worker)"
              + " SELECT id, plan_digest, ?, 1, 'test' FROM walkback.rollback",
          String.join(";", statements));
      Query.update(
          session, "UPDATE walkback.ledger SET finished = now() WHERE txid = pg_current_xact_id()");
      session.commit();
    }
    return recorder.end();
  }
}
