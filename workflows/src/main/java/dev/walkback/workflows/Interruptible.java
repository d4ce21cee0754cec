package dev.walkback.workflows;

import io.temporal.failure.ActivityFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.Functions.Func;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;

/** Work that changes nothing at the target: an abort interrupts it, and a failure undoes. */
final class Interruptible {
  private Interruptible() {}

  static <T> T run(Inbox inbox, Func<T> work) {
    checkStop(inbox);
    List<T> answer = new ArrayList<>(1);
    var scope = Workflow.newCancellationScope(() -> answer.add(work.apply()));
    inbox.interruptible(scope);
    try {
      scope.run();
    } catch (ActivityFailure failure) {
      if (Failure.aborted(failure)) {
        inbox.abort(Failure.sentence(failure));
      }
      checkStop(inbox);
      throw new Stopped(Failure.sentence(failure));
    } catch (CanceledFailure cancelled) {
      checkStop(inbox);
      throw cancelled;
    } finally {
      inbox.interruptible(null);
    }
    checkStop(inbox);
    return answer.getFirst();
  }

  /** A boundary: here a wish to stop is obeyed. */
  static void checkStop(Inbox inbox) {
    var reason = inbox.aborted();
    if (reason != null) {
      throw new Stopped(reason);
    }
  }
}
