package dev.walkback.activities.approval;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Sql;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Refused;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.plan.Sha256;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The letters in our database: those that count, and why the others do not. */
final class Letters {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Letters() {}

  /** A letter that counts. */
  record Kept(Envelope envelope) {
    Decision body() {
      return envelope.body();
    }

    boolean expired(Instant at) {
      return !at.isBefore(Instant.ofEpochSecond(body().exp()));
    }
  }

  /** What was said of this very arrival, if Temporal tries it again. */
  static Optional<Verdict> heard(Connection tx, JudgeRequest request) throws SQLException {
    String digest = Sha256.of(request.letter());
    String gate = request.gate().wire();
    return Query.first(
        tx,
        sql("heard"),
        row -> JSON.readValue(row.getString("verdict"), Verdict.class),
        request.rollback(),
        request.run(),
        gate,
        request.round(),
        request.delivery(),
        digest,
        request.rollback(),
        request.run(),
        gate,
        request.round(),
        request.delivery(),
        digest);
  }

  static void refuse(Connection tx, JudgeRequest request, Refused refused, Instant at)
      throws SQLException {
    Query.update(
        tx,
        sql("keep-refusal"),
        request.rollback(),
        request.run(),
        request.gate().wire(),
        request.round(),
        request.delivery(),
        Sha256.of(request.letter()),
        refused.code(),
        refused.by(),
        at,
        JSON.writerFor(Verdict.class).writeValueAsString(refused));
  }

  /** Everything that counts in a round, oldest first. */
  static List<Kept> of(Connection tx, Round round) throws SQLException {
    return Query.list(
        tx,
        sql("letters"),
        row -> new Kept(LetterParser.parse(row.getString("envelope"))),
        round.checkpoint().nonce());
  }

  /** Makes room for a new letter of somebody whose first one expired before there was a quorum. */
  static void expire(Connection tx, Decision body, Instant now) throws SQLException {
    Query.update(tx, sql("expire-letter"), body.nonce(), body.by(), now);
  }

  static void keep(
      Connection tx, JudgeRequest request, Envelope letter, Verdict verdict, Instant at)
      throws SQLException {
    Query.update(
        tx,
        sql("keep-letter"),
        letter.body().nonce(),
        letter.body().by(),
        request.delivery(),
        Sha256.of(request.letter()),
        letter.text(),
        letter.body().answer().wire(),
        Instant.ofEpochSecond(letter.body().exp()),
        at,
        JSON.writerFor(Verdict.class).writeValueAsString(verdict));
  }

  private static String sql(String name) {
    return Sql.of(Letters.class, name);
  }
}
