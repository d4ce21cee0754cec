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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A question in the making: what differs from the ordinary one is named. */
final class Asking {
  static final TargetRef ORDERS =
      new TargetRef(Court.TARGET.toString(), "orders-prod", "orders", "db1", "741");

  private UUID rollback = UUID.randomUUID();
  private Gate gate = Gate.POINT_OF_NO_RETURN;
  private int round = 1;
  private String run = "run-1";
  private String type = "schema";
  private String policy = "standard";
  private @Nullable String requester = "ada";
  private List<String> authors = List.of();
  private long leaving;
  private long unpreserved;
  private @Nullable String phrase;
  private List<Reply> replies = List.of(Reply.APPROVE, Reply.REJECT);
  private List<String> facts = List.of("Step 004: data loss none; no hazards");
  private List<String> tell = List.of();
  private TargetRef target = ORDERS;

  private Asking() {}

  /** The point of no return of a schema rollback that loses nothing, asked for by ada. */
  static Asking pointOfNoReturn() {
    return new Asking();
  }

  /** The same question, put by another run. */
  static Asking again(AskRequest asked, String run) {
    return new Asking()
        .but(other -> {
          other.rollback = asked.rollback();
          other.gate = asked.gate();
          other.round = asked.round();
          other.run = run;
          other.type = asked.type();
          other.policy = asked.policy();
          other.requester = asked.requester();
          other.authors = asked.authors();
          other.leaving = asked.leaving();
          other.unpreserved = asked.unpreserved();
          other.phrase = asked.phraseStem();
          other.replies = asked.replies();
          other.facts = asked.facts();
          other.target = asked.target();
        });
  }

  private Asking but(Consumer<Asking> change) {
    var other = new Asking();
    other.rollback = rollback;
    other.gate = gate;
    other.round = round;
    other.run = run;
    other.type = type;
    other.policy = policy;
    other.requester = requester;
    other.authors = authors;
    other.leaving = leaving;
    other.unpreserved = unpreserved;
    other.phrase = phrase;
    other.replies = replies;
    other.facts = facts;
    other.tell = tell;
    other.target = target;
    change.accept(other);
    return other;
  }

  UUID rollback() {
    return rollback;
  }

  Asking at(Gate other) {
    var answers =
        other == Gate.HELD
            ? List.of(Reply.RETRY, Reply.BRING_BACK, Reply.HAND_OVER)
            : List.of(Reply.APPROVE, Reply.REJECT);
    return but(asking -> {
      asking.gate = other;
      asking.replies = answers;
    });
  }

  Asking losing(long rows, long forGood) {
    return but(asking -> {
      asking.leaving = rows;
      asking.unpreserved = forGood;
    });
  }

  Asking as(String otherType) {
    return but(asking -> asking.type = otherType);
  }

  Asking by(@Nullable String asker, String... writers) {
    return but(asking -> {
      asking.requester = asker;
      asking.authors = List.of(writers);
    });
  }

  Asking under(String otherPolicy) {
    return but(asking -> asking.policy = otherPolicy);
  }

  Asking phrased(String stem) {
    return but(asking -> asking.phrase = stem);
  }

  Asking of(TargetRef other, String... told) {
    return but(asking -> {
      asking.target = other;
      asking.facts = List.of(told);
    });
  }

  Asking telling(String... people) {
    return but(asking -> asking.tell = List.of(people));
  }

  Asking inRound(int number, String by) {
    return but(asking -> {
      asking.round = number;
      asking.run = by;
    });
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
        tell,
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
