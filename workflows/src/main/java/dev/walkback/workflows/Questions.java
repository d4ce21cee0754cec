package dev.walkback.workflows;

import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.GateParts;
import dev.walkback.workflows.approval.Reply;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.backup.SafetyReceipt;
import dev.walkback.workflows.backup.SourceReceipt;
import dev.walkback.workflows.execution.InTheWay;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The five questions of a schema rollback. */
final class Questions {
  private static final List<Reply> YES_OR_NO = List.of(Reply.APPROVE, Reply.REJECT);

  private Questions() {}

  static Question start(Dossier dossier, Assessment assessment) {
    var loaded = dossier.plan();
    var sentence =
        "May the rollback of "
            + loaded.target().name()
            + " with plan "
            + loaded.plan().name()
            + " begin?";
    return new Question(
        loaded,
        Gate.START,
        sentence,
        parts(dossier),
        null,
        0,
        0,
        YES_OR_NO,
        CardFacts.start(loaded, assessment),
        loaded.detected(),
        true);
  }

  static Question pointOfNoReturn(Dossier dossier, String retold) {
    var loaded = dossier.plan();
    var sentence =
        "Point of no return: may exactly this be done to " + loaded.target().name() + "?";
    long unpreserved = dossier.rehearsal == null ? 0 : dossier.rehearsal.unpreserved();
    return new Question(
        loaded,
        Gate.POINT_OF_NO_RETURN,
        sentence,
        parts(dossier),
        dossier.requester(),
        loaded.plan().mostRowsLeaving(),
        unpreserved,
        YES_OR_NO,
        CardFacts.pointOfNoReturn(dossier, retold),
        Clock.now(),
        true);
  }

  static Question held(Dossier dossier, String why) {
    var loaded = dossier.plan();
    var replies = new ArrayList<>(List.of(Reply.RETRY, Reply.HAND_OVER));
    if (mayBringBack(dossier)) {
      replies.add(1, Reply.BRING_BACK);
    }
    var facts = new ArrayList<String>();
    facts.add("Stopped: " + why.replace('\n', ' '));
    if (dossier.returning) {
      facts.add(
          "Bringing the present back was begun: retry goes on with that, never forward again");
    }
    facts.add("Steps done: " + done(dossier));
    facts.addAll(CardFacts.ways(dossier));
    return new Question(
        loaded,
        Gate.HELD,
        stopped(dossier) + ": what now?",
        parts(dossier),
        dossier.requester(),
        0,
        0,
        replies,
        facts,
        Clock.now(),
        false);
  }

  static Question blocker(Dossier dossier, Step step, InTheWay session, String why) {
    var loaded = dossier.plan();
    return new Question(
        loaded,
        Gate.BLOCKER,
        "May the session in the way of step " + step.name() + " be ended?",
        parts(dossier).and(session.identity()),
        dossier.requester(),
        0,
        0,
        YES_OR_NO,
        List.of(
            "In the way: " + session.who(),
            "Ended is this one session, and only while it is the same: its open transaction is lost",
            why,
            "On reject, or without an answer, it stops here: "
                + (dossier.receipts.isEmpty()
                    ? "nothing was changed, what was closed is opened again"
                    : "steps are done, so gate 'held' asks what now")),
        Clock.now(),
        true);
  }

  static Question appliesAgain(Dossier dossier) {
    var loaded = dossier.plan();
    return new Question(
        loaded,
        Gate.APPLIES_AGAIN,
        "Do you vouch that no release applies the migration again?",
        parts(dossier),
        dossier.requester(),
        0,
        0,
        YES_OR_NO,
        List.of(CardFacts.again(loaded.plan())),
        Clock.now(),
        true);
  }

  /** Where no step is known to be done there is nothing to undo, and no way forward from it. */
  private static boolean mayBringBack(Dossier dossier) {
    return !dossier.returning
        && !dossier.done().isEmpty()
        && dossier.rehearsal != null
        && dossier.rehearsal.bringBack();
  }

  /** Always true: what is done is what receipts came back for, and the ledger may know more. */
  static String stopped(Dossier dossier) {
    return "It stopped, steps done: " + done(dossier);
  }

  private static String done(Dossier dossier) {
    var done = dossier.done();
    var back = dossier.broughtBack;
    return (done.isEmpty() ? "none known to this run" : String.join(", ", done))
        + (back.isEmpty() ? "" : "; brought back: " + String.join(", ", back));
  }

  /** What a letter binds at this point; what is not known yet is null. */
  static GateParts parts(Dossier dossier) {
    var loaded = dossier.plan();
    var plan = loaded.plan();
    SourceReceipt source = dossier.source;
    SafetyReceipt safety = dossier.safety;
    RehearsalReceipt rehearsal = dossier.rehearsal;
    var closure = plan.closes().wire() + " " + plan.early() + " " + plan.barriers();
    var limits =
        plan.reversals().stream()
            .map(step -> step.name() + step.limits() + step.harm())
            .collect(Collectors.joining("\n"));
    return new GateParts(
        loaded.planDigest(),
        loaded.target().registration(),
        source == null ? null : source.fingerprint(),
        source == null ? null : source.manifestDigest(),
        safety == null ? null : safety.digest(),
        rehearsal == null ? null : rehearsal.digest(),
        Sha256.of(closure),
        Sha256.of(limits),
        plan.mostRowsLeaving(),
        loaded.surroundings(),
        loaded.capabilities());
  }
}
