package dev.walkback.activities.planfile;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.workflows.plan.SchemaRollback;
import java.util.List;
import java.util.Map;

/**
 * A plan with the text of its files and what was found in them.
 *
 * @param digest over the plan as read and the digest of each file
 * @param texts by path
 */
public record ReadPlan(
    SchemaRollback plan, String digest, Map<String, String> texts, List<Remark> remarks) {

  /** Copies, so that what was judged cannot change. */
  public ReadPlan {
    texts = Map.copyOf(texts);
    remarks = List.copyOf(remarks);
  }

  /** What stands against using it. */
  public List<Remark> refusals() {
    return remarks.stream().filter(remark -> remark.finding().refuses()).toList();
  }

  /** Itself, if nothing in its scripts is refused. */
  public ReadPlan usable() {
    List<Remark> refusals = refusals();
    if (refusals.isEmpty()) {
      return this;
    }
    Remark first = refusals.getFirst();
    String more =
        refusals.size() == 1
            ? ""
            : " There are " + (refusals.size() - 1) + " more; `walkback plan check` lists them.";
    throw ProblemException.never(
        "script-" + first.finding().code(),
        first.text() + ".",
        first.finding().hint() + "." + more);
  }
}
