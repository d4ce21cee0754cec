package dev.walkback.activities.rehearsal;

import static dev.walkback.activities.rehearsal.StepForTests.step;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.RowOperation;

/** The small story of these tests: audio moved out of posts into tracks, and the way back. */
final class Uploads {
  static final String[] BEFORE = {
    "CREATE TABLE tracks (id bigint PRIMARY KEY, url text NOT NULL)",
    "CREATE TABLE posts (id bigint PRIMARY KEY, title text, audio text)",
    "INSERT INTO tracks VALUES (1, 'mine.mp3'), (2, 'yours.mp3')",
    "INSERT INTO posts SELECT i, 'post ' || i, 'audio' || i FROM generate_series(1, 40) AS i"
  };
  static final String[] MIGRATION = {
    "ALTER TABLE posts ADD COLUMN track_id bigint REFERENCES tracks",
    "CREATE INDEX idx_posts_track ON posts (track_id)",
    "INSERT INTO tracks SELECT id + 1000, audio FROM posts",
    "UPDATE posts SET track_id = id + 1000"
  };

  private Uploads() {}

  /** Takes away the tracks that the migration made, and only those. */
  static StepForTests rows() {
    return step("002")
        .harms(Hazard.UPDATES_ROWS, Hazard.DELETES_ROWS)
        .loses(Loss.PARTIAL)
        .rows("posts", RowOperation.UPDATE, 0, 100)
        .rows("tracks", RowOperation.DELETE, 0, 100)
        .revert(
            """
            UPDATE posts SET track_id = NULL WHERE track_id = id + 1000;
            DELETE FROM tracks t WHERE EXISTS (SELECT FROM posts p WHERE p.id + 1000 = t.id);
            """)
        .verify("SELECT id FROM tracks WHERE id > 1000")
        .reapply(
            """
            INSERT INTO tracks SELECT id + 1000, audio FROM posts WHERE audio IS NOT NULL ON CONFLICT DO NOTHING;
            UPDATE posts SET track_id = id + 1000 WHERE audio IS NOT NULL AND track_id IS NULL;
            """);
  }

  /** The column goes with what it held. */
  static StepForTests column() {
    return step("001")
        .harms(Hazard.DROPS_CONSTRAINT, Hazard.DROPS_INDEX, Hazard.DROPS_COLUMN)
        .loses(Loss.PARTIAL)
        .revert(
            """
            ALTER TABLE posts DROP CONSTRAINT posts_track_id_fkey;
            DROP INDEX idx_posts_track;
            ALTER TABLE posts DROP COLUMN track_id;
            """)
        .reapply(
            """
            ALTER TABLE posts ADD COLUMN IF NOT EXISTS track_id bigint;
            ALTER TABLE posts ADD CONSTRAINT posts_track_id_fkey FOREIGN KEY (track_id) REFERENCES tracks;
            CREATE INDEX idx_posts_track ON posts (track_id);
            """);
  }
}
