package dev.walkback.activities.plan;

import dev.walkback.activities.approval.Link;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.plan.StartRequest;
import dev.walkback.workflows.status.Spoken;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A start under an id of somebody's own. One id for each target is what makes Temporal keep a
 * second rollback out; who went around it is shown the first.
 */
record OtherId(String used, StartRequest start, List<Link> links) {
  static String right(StartRequest start) {
    return "rollback-" + start.target();
  }

  ProblemException refused(Optional<Rollbacks.UnderWay> first) {
    return first
        .map(this::second)
        .orElseGet(() ->
            ProblemException.never(
                "start-workflow-id",
                "This was started under the id %s; a rollback of '%s' has the id '%s', so that there is only one."
                    .formatted(Quoted.brief(used), start.target(), right(start)),
                "Start it again with the id " + right(start) + "."));
  }

  private ProblemException second(Rollbacks.UnderWay first) {
    var pages =
        links.stream()
            .map(link -> " or open " + link.address(first.workflow(), first.run()))
            .collect(Collectors.joining());
    return ProblemException.never(
        "rollback-open",
        "A rollback of '%s' is under way since %s: workflow %s, run %s."
            .formatted(start.target(), Spoken.moment(first.since()), first.workflow(), first.run()),
        "See 'walkback status " + first.workflow() + "'" + pages);
  }
}
