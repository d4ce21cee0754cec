package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Gate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who may decide what under a policy, person by person, as the configuration says now. */
public final class Deciders {
  private final Roster roster;
  private final String policy;
  private final String target;
  private final Instant now;

  /**
   * Looks at this policy.
   *
   * @param target keys made for a demonstration count only where it is a drill
   */
  public Deciders(Roster roster, String policy, String target, Instant now) {
    this.roster = roster;
    this.policy = policy;
    this.target = target;
    this.now = now;
  }

  /**
   * One gate.
   *
   * @param when where the rule is only for some rollbacks; empty where it is for all
   * @param wants the seats in words
   * @param able people who may take a seat and have a key that counts
   * @param keyless people who may take a seat and have none
   * @param enough whether a yes can be reached at all
   */
  public record Line(
      Gate gate,
      String when,
      String wants,
      List<String> able,
      List<String> keyless,
      boolean enough) {
    /** Copies, so that what was seen cannot change. */
    public Line {
      able = List.copyOf(able);
      keyless = List.copyOf(keyless);
    }
  }

  /** Every gate a rollback of this type may come to. */
  public List<Line> lines(String type) {
    var lines = new ArrayList<Line>();
    for (Gate gate : List.of(Gate.START, Gate.POINT_OF_NO_RETURN, Gate.APPLIES_AGAIN, Gate.HELD)) {
      var usual = rule(gate, type, 0);
      lines.add(line(gate, "", usual));
      var losing = rule(gate, type, 1);
      if (!losing.equals(usual)) {
        lines.add(line(gate, "where rows are lost that nothing preserves", losing));
      }
    }
    return lines;
  }

  private Rule rule(Gate gate, String type, long unpreserved) {
    var rule = roster.rule(policy, gate, type, unpreserved);
    return roster.alone(target, gate, type) ? rule.alone() : rule;
  }

  private Line line(Gate gate, String when, Rule rule) {
    var seated = roster.people().stream().filter(rule::admits).toList();
    var able = seated.stream().filter(this::hasKey).toList();
    var keyless = seated.stream().filter(person -> !hasKey(person)).map(Person::id).toList();
    var wants = rule.seats().isEmpty() ? "nobody" : words(rule);
    return new Line(
        gate, when, wants, able.stream().map(Person::id).toList(), keyless, enough(rule, able));
  }

  private static String words(Rule rule) {
    var seats = String.join(" and ", rule.seats().stream().map(Seat::words).toList());
    var not = new ArrayList<String>();
    if (rule.notRequester()) {
      not.add("not who granted the start");
    }
    if (rule.notAuthor()) {
      not.add("not an author of the plan");
    }
    return not.isEmpty() ? seats : seats + "; " + String.join(", ", not);
  }

  /** Different people for all seats together; whoever granted the start may be one too many. */
  private static boolean enough(Rule rule, List<Person> able) {
    int places = rule.seats().stream().mapToInt(Seat::count).sum();
    boolean each =
        rule.seats().stream()
            .allMatch(seat -> able.stream().filter(seat::fits).count() >= seat.count());
    return places > 0 && each && able.size() >= places;
  }

  private boolean hasKey(Person person) {
    return person.keys().stream()
        .anyMatch(key ->
            !key.revoked(now, now)
                && !now.isBefore(key.notBefore())
                && (!key.demo() || roster.drills().contains(target)));
  }
}
