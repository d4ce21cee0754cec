package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Gate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is who and who may what, as the operator's configuration says at this moment.
 *
 * @param installation whom letters are addressed to
 * @param solo names of targets with a team of one; never declared by a plan
 * @param drills names of targets where keys made for a demonstration count
 */
public record Roster(
    String installation,
    String namespace,
    List<Person> people,
    List<Policy> policies,
    Set<String> solo,
    Set<String> drills) {
  /** Refuses one person twice, under another spelling or with the same key. */
  public Roster {
    people = List.copyOf(people);
    policies = List.copyOf(policies);
    solo = Set.copyOf(solo);
    drills = Set.copyOf(drills);
    once("person", people.stream().map(person -> person.id().toLowerCase(Locale.ROOT)).toList());
    once("key id", keys(people).stream().map(PublicKeyEntry::id).toList());
    once("public key", keys(people).stream().map(PublicKeyEntry::ed25519).toList());
    once("policy", policies.stream().map(Policy::name).toList());
  }

  /** The person with this id, to the letter. */
  Optional<Person> person(String id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** The person whose key this is. */
  Optional<Person> holder(String keyId) {
    return people.stream()
        .filter(person -> person.keys().stream().anyMatch(key -> key.id().equals(keyId)))
        .findFirst();
  }

  /** The key with this id. */
  Optional<PublicKeyEntry> key(String id) {
    return keys(people).stream().filter(key -> key.id().equals(id)).findFirst();
  }

  /** Who must say yes; a policy that is not there means nobody. */
  Rule rule(String policy, Gate gate, String type, long unpreserved) {
    return policies.stream()
        .filter(known -> known.name().equals(policy))
        .findFirst()
        .map(known -> known.rule(gate, type, unpreserved))
        .orElseGet(() -> Rule.nobody(gate));
  }

  /** Whether a wait stands for the second person here; never for a whole restore. */
  boolean alone(String target, Gate gate, String type) {
    return gate == Gate.POINT_OF_NO_RETURN && !type.equals("full") && solo.contains(target);
  }

  private static List<PublicKeyEntry> keys(List<Person> people) {
    return people.stream().flatMap(person -> person.keys().stream()).toList();
  }

  private static void once(String what, List<String> names) {
    Map<String, Long> counted =
        names.stream()
            .collect(Collectors.groupingBy(name -> name, HashMap::new, Collectors.counting()));
    counted.forEach((name, times) -> {
      if (times > 1) {
        throw new IllegalArgumentException(
            "the same %s is given twice: %s; one person has one id".formatted(what, name));
      }
    });
  }
}
