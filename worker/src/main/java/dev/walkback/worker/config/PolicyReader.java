package dev.walkback.worker.config;

import dev.walkback.activities.approval.Policy;
import dev.walkback.activities.approval.Rule;
import dev.walkback.activities.approval.Seat;
import dev.walkback.activities.plan.Patience;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.workflows.approval.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads who decides what, and whom silence tells; what is not written is the standard. */
final class PolicyReader {
  private PolicyReader() {}

  static Policy policy(String name, Fields fields) {
    if (!fields.has("gates")) {
      return new Policy(name, Policy.standard().rules());
    }
    var rules = new ArrayList<Rule>();
    for (Fields rule : fields.list("gates")) {
      rules.add(rule(rule));
    }
    return new Policy(name, rules);
  }

  static Patience patience(Fields fields, Patience standard) {
    var ladder = fields.has("ladder") ? ladder(fields) : standard.ladder();
    try {
      return new Patience(
          standard.heartbeat(),
          standard.patience(),
          ladder,
          Objects.requireNonNull(fields.durationOr("repeat", standard.repeat())),
          Objects.requireNonNull(fields.durationOr("gate", standard.gate())),
          Objects.requireNonNull(fields.durationOr("begin", standard.begin())),
          Objects.requireNonNull(fields.durationOr("quiet", standard.quiet())));
    } catch (IllegalArgumentException e) {
      throw fields.complaint("ladder-wrong", "ladder", "does not climb", "Order it by 'after'.");
    }
  }

  private static List<Patience.Step> ladder(Fields fields) {
    var steps = new ArrayList<Patience.Step>();
    for (Fields step : fields.list("ladder")) {
      steps.add(new Patience.Step(step.duration("after"), step.text("role")));
      step.noMore();
    }
    return steps;
  }

  private static Rule rule(Fields fields) {
    var gate = fields.oneOf("gate", Gate.values(), Gate::wire, null);
    if (gate == null) {
      throw fields.complaint("gate-missing", "gate", "is missing", "Name the gate.");
    }
    var rule =
        new Rule(
            gate,
            Set.copyOf(fields.texts("types")),
            fields.flagOr("onlyUnpreserved", false),
            fields.list("seats").stream().map(PolicyReader::seat).toList(),
            fields.flagOr("notRequester", gate == Gate.POINT_OF_NO_RETURN),
            fields.flagOr("notAuthor", gate == Gate.POINT_OF_NO_RETURN));
    fields.noMore();
    return rule;
  }

  private static Seat seat(Fields fields) {
    var seat =
        new Seat(
            Set.copyOf(fields.texts("roles")),
            Set.copyOf(fields.texts("people")),
            Math.toIntExact(fields.numberOr("count", 1)));
    fields.noMore();
    return seat;
  }
}
