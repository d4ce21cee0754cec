package dev.walkback.activities.rehearsal;

import dev.walkback.workflows.plan.Closes;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.plan.SchemaRollback;
import java.util.List;
import java.util.TreeSet;

/** Whether what the plan closes fits what was seen, in a sentence for the card. */
final class Honesty {
  private Honesty() {}

  /** Empty when there is nothing to say. */
  static String of(SchemaRollback plan, List<StepSeen> steps) {
    if (steps.isEmpty()) {
      return "";
    }
    boolean harmless = steps.stream().allMatch(Honesty::harmless);
    return switch (plan.closes()) {
      case NOTHING -> waiting(steps, true);
      case WRITES -> harmless ? needless(plan) : waiting(steps, false);
      case EVERYTHING -> harmless ? needless(plan) : "";
    };
  }

  private static boolean harmless(StepSeen seen) {
    return seen.lost().loss() == Loss.NONE
        && seen.recorded().rewritten().isEmpty()
        && seen.receipt().rows().stream().allMatch(count -> count.rows() == 0)
        && seen.step().harm().rows().isEmpty();
  }

  private static String needless(SchemaRollback plan) {
    return "It closes %s, although no row leaves or changes and no table is written anew: with closes: nothing the application would stay open."
        .formatted(plan.closes() == Closes.WRITES ? "writing" : "everything");
  }

  private static String waiting(List<StepSeen> steps, boolean open) {
    var readers = new TreeSet<String>();
    var writers = new TreeSet<String>();
    for (StepSeen seen : steps) {
      for (TableLock lock : seen.recorded().locks()) {
        if (lock.mode().stopsReaders()) {
          readers.add(lock.relation());
        } else if (lock.mode().stopsWriters()) {
          writers.add(lock.relation());
        }
      }
    }
    var sentence = new StringBuilder();
    if (!readers.isEmpty()) {
      sentence.append("While it runs, whoever reads or writes ").append(String.join(", ", readers));
      sentence.append(" waits");
    }
    if (open && !writers.isEmpty()) {
      sentence.append(sentence.isEmpty() ? "While it runs, whoever writes " : "; whoever writes ");
      sentence.append(String.join(", ", writers)).append(" waits");
    }
    return sentence.isEmpty() ? "" : sentence.append('.').toString();
  }
}
