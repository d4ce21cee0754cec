package dev.walkback.activities.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContentsTest {
  private static TestDatabase database;

  @BeforeAll
  static void start() throws SQLException {
    database = TestPostgres.freshDatabase(ContentsTest.class);
    database.execute(
        "CREATE TABLE songs (id bigint PRIMARY KEY, title text, made timestamptz, raw bytea, loud float8)",
        "CREATE TABLE \"a \"\"b%1$s{c}\" (\"x\"\"y\" text, z int GENERATED ALWAYS AS (1) STORED)",
        "CREATE TABLE nothing ()",
        "CREATE MATERIALIZED VIEW titles AS SELECT title FROM songs",
        "INSERT INTO songs SELECT i, 'song ' || i, now(), '\\x00', i / 3.0 FROM generate_series(1, 50) AS i",
        "INSERT INTO \"a \"\"b%1$s{c}\" VALUES (NULL), ('')",
        "INSERT INTO nothing DEFAULT VALUES");
  }

  @AfterAll
  static void stop() throws SQLException {
    database.close();
  }

  @Test
  void seesEveryChangeOfARowAndNoChangeOfTheirOrder() throws SQLException {
    var before = read();
    database.execute(
        "UPDATE songs SET title = title || '!' WHERE id = 7",
        "UPDATE songs SET title = 'song 7' WHERE id = 7",
        "CLUSTER songs USING songs_pkey");
    assertThat(before.differences(read())).isEmpty();

    database.execute("UPDATE songs SET title = NULL WHERE id = 7");
    assertThat(before.differences(read())).containsExactly("public.songs holds other values");
    database.execute("UPDATE songs SET title = '' WHERE id = 7");
    assertThat(before.differences(read())).containsExactly("public.songs holds other values");

    database.execute("UPDATE songs SET title = 'song 7' WHERE id = 7");
    assertThat(before.differences(read())).isEmpty();
    database.execute("DELETE FROM songs WHERE id = 50", "CREATE TABLE more (id int)");
    assertThat(before.differences(read()))
        .containsExactly("public.more was not there", "public.songs had 50 rows, has 49");
    database.execute(
        "DROP TABLE more",
        "INSERT INTO songs SELECT 50, 'song 50', made, '\\x00', 50 / 3.0 FROM songs WHERE id = 1");
    assertThat(before.differences(read())).isEmpty();
  }

  @Test
  void takesAColumnOutOfSightForAbsent() throws SQLException {
    var before = read();
    database.execute("ALTER TABLE songs ADD COLUMN wbq_0a1b2c3d_old int DEFAULT 1");
    assertThat(before.differences(read())).isEmpty();
    database.execute("ALTER TABLE songs DROP COLUMN wbq_0a1b2c3d_old");
  }

  private static Contents read() throws SQLException {
    try (var connection = database.connect()) {
      return Contents.read(connection, Progress.silent());
    }
  }
}
