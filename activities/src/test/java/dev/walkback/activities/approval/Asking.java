package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.GateParts;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.TargetRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question in the making: what differs from the ordinary one is named. */
record Asking(
    UUID rollback,
    Gate gate,
    int round,
    String run,
    String type,
    String policy,
    @Nullable String requester,
    List<String> authors,
    long leaving,
    long unpreserved,
    @Nullable String phrase,
    List<Reply> replies,
    List<String> facts,
    TargetRef target) {

  static final TargetRef ORDERS =
      new TargetRef(Court.TARGET.toString(), "orders-prod", "orders", "db1", "741");

  /** The point of no return of a schema rollback that loses nothing, asked for by ada. */
  static Asking pointOfNoReturn() {
    return new Asking(
        UUID.randomUUID(),
        Gate.POINT_OF_NO_RETURN,
        1,
        "run-1",
        "schema",
        "standard",
        "ada",
        List.of(),
        0,
        0,
        null,
        List.of(Reply.APPROVE, Reply.REJECT),
        List.of("Step 004: data loss none; no hazards"),
        ORDERS);
  }

  Asking at(Gate other) {
    var answers =
        other == Gate.HELD
            ? List.of(Reply.RETRY, Reply.BRING_BACK, Reply.HAND_OVER)
            : List.of(Reply.APPROVE, Reply.REJECT);
    return new Asking(
        rollback,
        other,
        round,
        run,
        type,
        policy,
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        answers,
        facts,
        target);
  }

  Asking losing(long rows, long forGood) {
    return new Asking(
        rollback, gate, round, run, type, policy, requester, authors, rows, forGood, phrase,
        replies, facts, target);
  }

  Asking as(String otherType) {
    return new Asking(
        rollback,
        gate,
        round,
        run,
        otherType,
        policy,
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        replies,
        facts,
        target);
  }

  Asking by(@Nullable String asker, String... writers) {
    return new Asking(
        rollback,
        gate,
        round,
        run,
        type,
        policy,
        asker,
        List.of(writers),
        leaving,
        unpreserved,
        phrase,
        replies,
        facts,
        target);
  }

  Asking under(String otherPolicy) {
    return new Asking(
        rollback,
        gate,
        round,
        run,
        type,
        otherPolicy,
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        replies,
        facts,
        target);
  }

  Asking phrased(String stem) {
    return new Asking(
        rollback,
        gate,
        round,
        run,
        type,
        policy,
        requester,
        authors,
        leaving,
        unpreserved,
        stem,
        replies,
        facts,
        target);
  }

  Asking of(TargetRef other, String... told) {
    return new Asking(
        rollback,
        gate,
        round,
        run,
        type,
        policy,
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        replies,
        List.of(told),
        other);
  }

  Asking inRound(int number, String by) {
    return new Asking(
        rollback,
        gate,
        number,
        by,
        type,
        policy,
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        replies,
        facts,
        target);
  }

  AskRequest request(Instant closes) {
    return new AskRequest(
        rollback,
        "rollback-orders-prod",
        run,
        "run-0",
        gate,
        round,
        policy,
        type,
        target,
        parts(),
        requester,
        authors,
        leaving,
        unpreserved,
        phrase,
        replies,
        "May exactly this be done to " + target.name() + "?",
        facts,
        List.of(),
        closes,
        Duration.ofMinutes(15));
  }

  GateParts parts() {
    return new GateParts(
        Sha256.of("plan"),
        target.registration(),
        Sha256.of("f"),
        Sha256.of("s"),
        null,
        null,
        Sha256.of("c"),
        Sha256.of("l"),
        leaving,
        List.of("standby a"),
        List.of("signal"));
  }
}
