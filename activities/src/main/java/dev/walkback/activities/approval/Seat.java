package dev.walkback.activities.approval;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A place at the table: whoever has one of the roles, or is named, may take it. Empty means nobody.
 */
public record Seat(Set<String> roles, Set<String> people, int count) {
  /** Refuses a seat for nobody in number, which would read as "no approval needed". */
  public Seat {
    if (count < 1) {
      throw new IllegalArgumentException("a seat is for one person or more, not " + count);
    }
    roles = Set.copyOf(roles);
    people = Set.copyOf(people);
  }

  /** One person with one of these roles. */
  public static Seat forOne(String... roles) {
    return new Seat(Set.of(roles), Set.of(), 1);
  }

  /** Whether this person may take it. */
  boolean fits(Person person) {
    return people.contains(person.id()) || person.roles().stream().anyMatch(roles::contains);
  }

  /** Who, in words. */
  String words() {
    var who = Stream.concat(people.stream().sorted(), roles.stream().sorted()).toList();
    String choice = who.isEmpty() ? "nobody: the policy names no role and no person" : either(who);
    return (count == 1 ? "one person: " : count + " people: ") + choice;
  }

  private static String either(List<String> who) {
    return who.size() == 1
        ? who.getFirst()
        : String.join(", ", who.subList(0, who.size() - 1)) + " or " + who.getLast();
  }
}
