package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Gate;
import java.util.List;
import java.util.Set;

/** Who decides what, by the operator's configuration; the first rule that applies is the rule. */
public record Policy(String name, List<Rule> rules) {
  private static final String ANY_RESPONDER = "responder";
  private static final String DBA = "dba";
  private static final String OWNER = "service-owner";

  /** Copies, so that nobody gains a rule while a letter is weighed. */
  public Policy {
    rules = List.copyOf(rules);
  }

  /** What holds where an operator says nothing else. */
  public static Policy standard() {
    var anybody = Seat.forOne(ANY_RESPONDER, DBA, OWNER);
    var both = List.of(Seat.forOne(DBA), Seat.forOne(OWNER));
    return new Policy(
        "standard",
        List.of(
            new Rule(Gate.START, Set.of(), false, List.of(anybody), false, false),
            new Rule(Gate.POINT_OF_NO_RETURN, Set.of(), true, both, true, true),
            noReturn("schema", List.of(anybody)),
            noReturn("partial", List.of(Seat.forOne(DBA))),
            noReturn("full", both),
            new Rule(Gate.BLOCKER, Set.of(), false, List.of(anybody), false, false),
            new Rule(Gate.HELD, Set.of(), false, List.of(Seat.forOne(DBA)), false, false),
            new Rule(Gate.APPLIES_AGAIN, Set.of(), false, List.of(anybody), false, false)));
  }

  /** The rule for a question; where there is none, nobody decides. */
  Rule rule(Gate gate, String type, long unpreserved) {
    return rules.stream()
        .filter(rule -> rule.applies(gate, type, unpreserved))
        .findFirst()
        .orElseGet(() -> Rule.nobody(gate));
  }

  private static Rule noReturn(String type, List<Seat> seats) {
    return new Rule(Gate.POINT_OF_NO_RETURN, Set.of(type), false, seats, true, true);
  }
}
