package dev.walkback.activities.approval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Seats and the different people who take them; nobody sits on two chairs. */
final class Quorum {
  private final List<Seat> chairs = new ArrayList<>();
  private final Map<Integer, Person> taken = new HashMap<>();

  Quorum(Rule rule, List<Person> people) {
    for (Seat seat : rule.seats()) {
      for (int i = 0; i < seat.count(); i++) {
        chairs.add(new Seat(seat.roles(), seat.people(), 1));
      }
    }
    people.forEach(person -> seated(person, new ArrayList<>()));
  }

  /** Whether every chair is taken; without chairs it never is. */
  boolean reached() {
    return !chairs.isEmpty() && taken.size() == chairs.size();
  }

  /** Who is still needed, in words; empty when nobody is. */
  String missing() {
    if (chairs.isEmpty()) {
      return "nobody may decide: the policy is empty";
    }
    var free = new ArrayList<String>();
    for (int i = 0; i < chairs.size(); i++) {
      if (!taken.containsKey(i)) {
        free.add(chairs.get(i).words());
      }
    }
    return free.stream()
        .collect(
            Collectors.groupingBy(
                words -> words, LinkedHashMap::new, Collectors.summingInt(words -> 1)))
        .entrySet()
        .stream()
        .map(entry -> many(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(" and "));
  }

  /** An augmenting path: a person may move another to a chair that fits both. */
  private boolean seated(Person person, List<Integer> tried) {
    for (int i = 0; i < chairs.size(); i++) {
      if (!tried.contains(i) && chairs.get(i).fits(person)) {
        tried.add(i);
        Person sitting = taken.get(i);
        if (sitting == null || seated(sitting, tried)) {
          taken.put(i, person);
          return true;
        }
      }
    }
    return false;
  }

  private static String many(String words, int times) {
    return times == 1 ? words : words.replaceFirst("^one person", times + " people");
  }
}
