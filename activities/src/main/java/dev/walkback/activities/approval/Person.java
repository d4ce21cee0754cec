package dev.walkback.activities.approval;

import java.util.List;
import java.util.Set;

/**
 * Somebody who may be asked.
 *
 * @param id what letters, policies and histories say; never a display name
 * @param contacts where notices reach this person, best first
 * @param roles what policies ask for, such as {@code dba}
 */
public record Person(
    String id, List<PublicKeyEntry> keys, List<String> contacts, Set<String> roles) {
  /** Copies, so that nobody gains a role while a letter is weighed. */
  public Person {
    keys = List.copyOf(keys);
    contacts = List.copyOf(contacts);
    roles = Set.copyOf(roles);
  }

  /** Whether a list written by hand means this person: case and kind of address do not matter. */
  boolean isAmong(List<String> names) {
    return names.stream()
        .map(String::strip)
        .anyMatch(name ->
            name.equalsIgnoreCase(id) || contacts.stream().anyMatch(name::equalsIgnoreCase));
  }
}
