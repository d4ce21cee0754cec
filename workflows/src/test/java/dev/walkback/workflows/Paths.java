package dev.walkback.workflows;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.check.Result;
import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Left;
import dev.walkback.workflows.watch.Health;
import io.temporal.client.WorkflowStub;
import java.util.List;
import java.util.function.Consumer;

/** Every way a rollback can go, each played by people and by what happens meanwhile. */
final class Paths {
  /** All of them, by the name of the file their history is kept in. */
  static final List<Path> ALL =
      List.of(
          new Path("clean", Paths::approved),
          new Path("clean-after-a-forged-letter", Paths::forgedFirst),
          new Path(
              "clean-closing-nothing", Paths::approved, hands -> hands.closes = Closes.NOTHING),
          new Path("clean-after-numbers-moved", Paths::moved),
          new Path("clean-after-the-first-step-found-other-rows", Paths::otherRows),
          new Path("clean-vouched", Paths::vouched, hands -> hands.again = null),
          new Path("clean-after-an-acknowledgement", Paths::acknowledged),
          new Path("lapsed-at-start", incident -> {}),
          new Path("lapsed-at-point-of-no-return", Paths::granted),
          new Path("refused-at-start", incident -> incident.answer(Gate.START, "reject")),
          new Path("refused-at-point-of-no-return", Paths::rejected),
          new Path("forbidden-by-the-rehearsal", Paths::forbidden),
          new Path("aborted-before-the-first-change", Paths::aborted),
          new Path("aborted-in-the-watch", Paths::abortedInTheWatch),
          new Path("halted-before-the-first-change", Paths::haltedBefore),
          new Path("halted-after-the-first-change", Paths::haltedAfter),
          new Path("halted-in-the-watch", Paths::haltedInTheWatch),
          new Path("blocker-ended", Paths::blockerEnded),
          new Path("blocker-kept", Paths::blockerKept),
          new Path("held-and-retried", Paths::heldAndRetried),
          new Path("held-and-brought-back", Paths::heldAndBroughtBack),
          new Path("held-and-handed-over", Paths::heldAndHandedOver),
          new Path("held-and-lapsed", Paths::heldAndLapsed),
          new Path("cancelled-before-the-first-change", Paths::cancelledBefore),
          new Path("cancelled-after-the-first-change", Paths::cancelledAfter),
          new Path("watch-unhealthy", Paths::unhealthy),
          new Path("watch-unknown", Paths::unseen),
          new Path("nothing-to-roll-back", incident -> {}, Paths::neverApplied),
          new Path(
              "adopted",
              Paths::adopted,
              hands -> hands.left = new Left(List.of("004"), false, true)),
          new Path("start-refused", incident -> {}, hands -> hands.failOnce.add("load the plan")));

  private Paths() {}

  /** One way: what the hands are told before, and what people do once it runs. */
  record Path(String name, Consumer<Incident> people, Consumer<FakeHands> before) {
    Path(String name, Consumer<Incident> people) {
      this(name, people, hands -> {});
    }

    /** From the start to the end, whatever the end is. */
    void play(Incident incident) {
      before.accept(incident.hands);
      incident.begin();
      people.accept(incident);
      incident.ended();
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static void granted(Incident incident) {
    incident.answer(Gate.START, "approve");
    Incident.until(() -> incident.asked(Gate.POINT_OF_NO_RETURN));
  }

  private static void approved(Incident incident) {
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "approve");
  }

  private static void rejected(Incident incident) {
    incident.answer(Gate.START, "approve").answer(Gate.POINT_OF_NO_RETURN, "reject");
  }

  private static void forgedFirst(Incident incident) {
    incident.answer(Gate.START, "forged");
    approved(incident);
  }

  private static void moved(Incident incident) {
    incident.hands.outsideBand = List.of("tracks delete 130 of at most 120");
    approved(incident);
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");
  }

  private static void otherRows(Incident incident) {
    incident.hands.outsideOnce.add("reverse 004");
    approved(incident);
    incident.answer(Gate.POINT_OF_NO_RETURN, "approve");
  }

  private static void vouched(Incident incident) {
    approved(incident);
    incident.answer(Gate.APPLIES_AGAIN, "approve");
  }

  private static void acknowledged(Incident incident) {
    Incident.until(() -> incident.asked(Gate.START));
    incident.workflow().acknowledge(Incident.raw("{\"by\": \"olga\", \"note\": \"on it\"}"));
    incident.workflow().acknowledge(Incident.raw("on it"));
    approved(incident);
  }

  private static void forbidden(Incident incident) {
    incident.hands.rehearsalStops = List.of("5 rows would be deleted where 2 are declared");
    incident.answer(Gate.START, "approve");
  }

  private static void aborted(Incident incident) {
    granted(incident);
    abort(incident);
  }

  private static void abortedInTheWatch(Incident incident) {
    incident.hands.meanwhile.put(
        "watch close watch 1",
        () -> {
          abort(incident);
          // The SDK's test server hangs when the slice ends before the wish to stop arrives.
          Incident.until(incident::askedToStop);
        });
    approved(incident);
  }

  private static void haltedBefore(Incident incident) {
    incident.hands.haltOnce.add("reverse 004");
    approved(incident);
  }

  private static void haltedAfter(Incident incident) {
    incident.hands.haltOnce.add("reverse 003");
    approved(incident);
    incident.answer(Gate.HELD, "bring-back");
  }

  private static void haltedInTheWatch(Incident incident) {
    incident.hands.haltOnce.add("watch extended watch 2");
    approved(incident);
  }

  private static void blockerEnded(Incident incident) {
    incident.hands.blockedOnce.add("reverse 003");
    approved(incident);
    incident.answer(Gate.BLOCKER, "approve");
  }

  private static void blockerKept(Incident incident) {
    incident.hands.blockedOnce.add("reverse 004");
    approved(incident);
    incident.answer(Gate.BLOCKER, "reject");
  }

  private static void heldAndRetried(Incident incident) {
    incident.hands.checked = Result.FAIL;
    approved(incident);
    incident.answer(Gate.HELD, "retry");
  }

  private static void heldAndBroughtBack(Incident incident) {
    failing(incident).answer(Gate.HELD, "bring-back");
  }

  private static void heldAndHandedOver(Incident incident) {
    failing(incident).answer(Gate.HELD, "hand-over");
  }

  private static void heldAndLapsed(Incident incident) {
    failing(incident);
    Incident.until(() -> incident.asked(Gate.HELD));
  }

  private static Incident failing(Incident incident) {
    incident.hands.failOnce.add("reverse 002");
    approved(incident);
    return incident;
  }

  private static void cancelledBefore(Incident incident) {
    granted(incident);
    cancel(incident);
  }

  private static void cancelledAfter(Incident incident) {
    incident.hands.meanwhile.put("reverse 003", () -> cancel(incident));
    approved(incident);
    incident.answer(Gate.HELD, "bring-back");
  }

  private static void unhealthy(Incident incident) {
    incident.hands.health = Health.UNHEALTHY;
    approved(incident);
    incident.answer(Gate.HELD, "hand-over");
  }

  private static void unseen(Incident incident) {
    incident.hands.health = Health.UNKNOWN;
    approved(incident);
  }

  private static void neverApplied(FakeHands hands) {
    hands.nothing = "None of the plan's migrations was ever applied.";
  }

  private static void adopted(Incident incident) {
    incident.answer(Gate.HELD, "retry");
  }

  private static void abort(Incident incident) {
    incident.workflow().abort(Incident.raw("{\"reason\": \"fixed forward\"}"));
  }

  private static void cancel(Incident incident) {
    WorkflowStub.fromTyped(incident.workflow()).cancel();
  }
}
