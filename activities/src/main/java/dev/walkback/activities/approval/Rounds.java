package dev.walkback.activities.approval;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The questions in our database. */
final class Rounds {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Rounds() {}

  /** Puts the question, unless it has been put; whether it was put now. */
  static boolean open(Connection tx, AskRequest asked, Checkpoint checkpoint) throws SQLException {
    String gate = asked.gate().wire();
    boolean isNew =
        Query.update(
                tx,
                sql("open-round"),
                asked.rollback(),
                asked.run(),
                gate,
                asked.round(),
                checkpoint.nonce(),
                JSON.writeValueAsString(asked),
                JSON.writeValueAsString(checkpoint),
                checkpoint.opened(),
                checkpoint.closes())
            == 1;
    if (isNew) {
      Query.update(tx, sql("supersede-rounds"), asked.rollback(), gate, asked.run(), asked.round());
    }
    return isNew;
  }

  /** The question as it was put. */
  static Checkpoint put(Connection tx, AskRequest asked) throws SQLException {
    return Query.one(
        tx,
        sql("checkpoint"),
        row -> JSON.readValue(row.getString("checkpoint"), Checkpoint.class),
        asked.rollback(),
        asked.run(),
        asked.gate().wire(),
        asked.round());
  }

  /** The round, preferably of this run; nobody else weighs a letter of it meanwhile. */
  static Optional<Round> lock(Connection tx, UUID rollback, Gate gate, int round, String run)
      throws SQLException {
    return Query.first(tx, sql("lock-round"), Rounds::read, rollback, gate.wire(), round, run);
  }

  static void decide(Connection tx, Round round, Reply reply, Instant at) throws SQLException {
    Query.update(tx, sql("decide-round"), at, reply.wire(), round.checkpoint().nonce());
  }

  /** What this answer is the end of: the abort that led here, the waiting that was spent. */
  static void settle(Connection tx, Round round, Instant at) throws SQLException {
    var rollback = round.asked().rollback();
    switch (round.asked().gate()) {
      case START, POINT_OF_NO_RETURN, APPLIES_AGAIN -> {}
      case HELD -> {
        Query.update(tx, sql("answer-abort"), at, rollback);
        Query.update(tx, sql("forgive-stall"), rollback);
      }
      case BLOCKER -> Query.update(tx, sql("forgive-stall"), rollback);
    }
  }

  /** Counts a wrong phrase; how many there are now. The third ends the round. */
  static int wrongPhrase(Connection tx, Round round) throws SQLException {
    return Query.one(tx, sql("wrong-phrase"), row -> row.getInt(1), round.checkpoint().nonce());
  }

  static void begin(Connection tx, Round round, Instant at) throws SQLException {
    Query.update(tx, sql("begin-round"), at, round.checkpoint().nonce());
  }

  private static Round read(ResultSet row) throws SQLException {
    return new Round(
        JSON.readValue(row.getString("asked"), AskRequest.class),
        JSON.readValue(row.getString("checkpoint"), Checkpoint.class),
        Round.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        reply(row.getString("reply")),
        instant(row, "decided_at"),
        instant(row, "begun_at"));
  }

  private static @Nullable Reply reply(@Nullable String wire) {
    return Arrays.stream(Reply.values())
        .filter(reply -> reply.wire().equals(wire))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private static String sql(String name) {
    return Sql.of(Rounds.class, name);
  }
}
