package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Gate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who must say yes at a gate.
 *
 * @param types the types of rollback it is for, by wire name; empty means all
 * @param onlyUnpreserved whether it is only for rollbacks that lose rows nothing keeps
 * @param seats all of them must be taken, by different people; none means nobody may decide
 */
public record Rule(
    Gate gate,
    Set<String> types,
    boolean onlyUnpreserved,
    List<Seat> seats,
    boolean notRequester,
    boolean notAuthor) {
  /** Copies, so that nobody gains a seat while a letter is weighed. */
  public Rule {
    types = Set.copyOf(types);
    seats = List.copyOf(seats);
  }

  /** The rule where no rule is: nobody. */
  static Rule nobody(Gate gate) {
    return new Rule(gate, Set.of(), false, List.of(), true, true);
  }

  /** Whether it speaks about this question. */
  boolean applies(Gate asked, String type, long unpreserved) {
    return gate == asked
        && (types.isEmpty() || types.contains(type))
        && (!onlyUnpreserved || unpreserved > 0);
  }

  /** Whether this person may take any seat. */
  boolean admits(Person person) {
    return seats.stream().anyMatch(seat -> seat.fits(person));
  }

  /** The same roles for a team of one: any of them, alone; a wait stands for the second person. */
  Rule alone() {
    var roles = new HashSet<String>();
    var people = new HashSet<String>();
    seats.forEach(seat -> {
      roles.addAll(seat.roles());
      people.addAll(seat.people());
    });
    return seats.isEmpty()
        ? this
        : new Rule(gate, types, onlyUnpreserved, List.of(new Seat(roles, people, 1)), false, false);
  }
}
