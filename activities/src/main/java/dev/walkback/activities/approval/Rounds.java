package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
        Bound.run(
                tx,
                "open-round",
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
      Bound.run(tx, "supersede-rounds", asked.rollback(), gate, asked.run(), asked.round());
    }
    return isNew;
  }

  /** The question as it was put. */
  static Checkpoint put(Connection tx, AskRequest asked) throws SQLException {
    try (var question =
            Bound.question(
                tx,
                "checkpoint",
                asked.rollback(),
                asked.run(),
                asked.gate().wire(),
                asked.round());
        var rows = question.executeQuery()) {
      rows.next();
      return JSON.readValue(rows.getString("checkpoint"), Checkpoint.class);
    }
  }

  /** The round, preferably of this run; nobody else weighs a letter of it meanwhile. */
  static Optional<Round> lock(Connection tx, UUID rollback, Gate gate, int round, String run)
      throws SQLException {
    try (var question = Bound.question(tx, "lock-round", rollback, gate.wire(), round, run);
        var rows = question.executeQuery()) {
      return rows.next() ? Optional.of(read(rows)) : Optional.empty();
    }
  }

  static void decide(Connection tx, Round round, Reply reply, Instant at) throws SQLException {
    Bound.run(tx, "decide-round", at, reply.wire(), round.checkpoint().nonce());
  }

  /** Counts a wrong phrase; how many there are now. The third ends the round. */
  static int wrongPhrase(Connection tx, Round round) throws SQLException {
    try (var question = Bound.question(tx, "wrong-phrase", round.checkpoint().nonce());
        var rows = question.executeQuery()) {
      rows.next();
      return rows.getInt(1);
    }
  }

  static void begin(Connection tx, Round round, Instant at) throws SQLException {
    Bound.run(tx, "begin-round", at, round.checkpoint().nonce());
  }

  private static Round read(ResultSet row) throws SQLException {
    return new Round(
        JSON.readValue(row.getString("asked"), AskRequest.class),
        JSON.readValue(row.getString("checkpoint"), Checkpoint.class),
        Round.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        reply(row.getString("reply")),
        Bound.instant(row, "decided_at"),
        Bound.instant(row, "begun_at"));
  }

  private static @Nullable Reply reply(@Nullable String wire) {
    return Arrays.stream(Reply.values())
        .filter(reply -> reply.wire().equals(wire))
        .findFirst()
        .orElse(null);
  }
}
