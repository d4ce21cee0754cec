package dev.walkback.examples.demo;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;

/** The two people: each question goes to the one whose it is, with that one's own key. */
final class Decisions {
  private static final long PAUSE = 250;

  private final Screen screen;
  private final Stage stage;
  private final boolean yes;

  Decisions(Screen screen, Stage stage, boolean yes) {
    this.screen = screen;
    this.stage = stage;
    this.yes = yes;
  }

  void answerUntilOver(Follow rollback) throws InterruptedException {
    while (!rollback.over()) {
      var asked = rollback.look();
      if (asked != null) {
        answer(asked);
      }
      Thread.sleep(PAUSE);
    }
  }

  private void answer(Checkpoint asked) {
    var person = stage.member(Demo.decider(asked.gate()));
    screen.title("   Gate " + asked.gate().wire() + ": " + person.id() + " is asked");
    if (!yes) {
      Door.run(stage, "decide", Follow.WORKFLOW, "--key", person.key().toString());
      return;
    }
    screen.aside("(--yes: the demo answers as " + person.id() + " with that person's key)");
    var reply = asked.gate() == Gate.HELD ? Reply.HAND_OVER : Reply.APPROVE;
    Door.run(
        stage,
        "decide",
        Follow.WORKFLOW,
        "--key",
        person.key().toString(),
        "--answer",
        reply.wire(),
        "--yes-digest",
        asked.digest8(),
        "--phrase",
        asked.phrase(),
        "--reason",
        "the demo");
  }
}
