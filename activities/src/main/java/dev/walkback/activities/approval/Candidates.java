package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.AskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Who could answer a question, found before it is put: a gate that nobody can pass says so. */
final class Candidates {
  /** What waits is read in one line. */
  private static final int MOST = 200;

  private static final int MOST_NAMES = 20;

  private final AskRequest asked;
  private final Rule rule;
  private final boolean alone;
  private final List<Person> people;

  Candidates(AskRequest asked, Roster roster) {
    this.asked = asked;
    this.alone = roster.alone(asked.target().name(), asked.gate(), asked.type());
    var configured = roster.rule(asked.policy(), asked.gate(), asked.type(), asked.unpreserved());
    this.rule = alone ? configured.alone() : configured;
    this.people = roster.people().stream().filter(this::may).toList();
  }

  boolean alone() {
    return alone;
  }

  List<String> ids() {
    return people.stream().map(Person::id).toList();
  }

  /** Who must say yes. */
  String words() {
    String missing = new Quorum(rule, people).missing();
    String wanted = new Quorum(rule, List.of()).missing() + except();
    String words =
        missing.isEmpty() ? wanted : "NOBODY CAN ANSWER: as configured nobody fills " + missing;
    return words.length() <= MOST ? words : words.substring(0, MOST - 1) + "…";
  }

  /** The roles and people of whom one must act, for whoever looks for what waits for them. */
  List<String> whom() {
    return people.isEmpty()
        ? List.of("nobody")
        : rule.seats().stream()
            .flatMap(seat -> Stream.concat(seat.roles().stream(), seat.people().stream()))
            .distinct()
            .sorted()
            .limit(MOST_NAMES)
            .toList();
  }

  private boolean may(Person person) {
    boolean excluded =
        (rule.notRequester() && person.id().equals(asked.requester()))
            || (rule.notAuthor() && person.isAmong(asked.authors()));
    return rule.admits(person) && !excluded && !person.keys().isEmpty();
  }

  private String except() {
    var out = new ArrayList<String>();
    if (rule.notRequester() && asked.requester() != null) {
      out.add(asked.requester() + " (asked for it)");
    }
    if (rule.notAuthor()) {
      asked.authors().forEach(author -> out.add(author + " (wrote the plan)"));
    }
    return out.isEmpty() ? "" : "; not " + String.join(", not ", out);
  }
}
