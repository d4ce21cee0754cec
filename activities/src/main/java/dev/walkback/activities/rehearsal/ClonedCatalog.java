package dev.walkback.activities.rehearsal;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.fingerprint.NamedDifference;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a clone's catalog as the target's would read.
 *
 * <p>A clone cannot carry everything: who may connect, subscriptions, what watches the steps. What
 * differed before the first step and no step touched is read as the target has it; so a difference
 * that remains was made by the plan.
 *
 * @param present the target's catalog when it was copied
 * @param before the clone's before the first step
 * @param left settings that a clone cannot carry
 */
record ClonedCatalog(Fingerprint present, Fingerprint before, Set<String> left) {
  /** Of the database itself, or left out because a clone must not act on other servers. */
  private static final Set<String> NOT_CARRIED =
      Set.of("database", "subscription", "user-mapping", "security-label", "internal-trigger");

  ClonedCatalog {
    left = Set.copyOf(left);
  }

  /** The clone's catalog now, in the target's words. */
  Fingerprint asAtTarget(Fingerprint now) {
    var facts = new TreeMap<String, SortedMap<String, SortedMap<String, String>>>();
    for (String kind : kinds(now)) {
      var named = new TreeMap<String, SortedMap<String, String>>();
      var names = new TreeSet<>(now.of(kind).keySet());
      names.addAll(present.of(kind).keySet());
      for (String name : names) {
        var aspects =
            aspects(present.of(kind).get(name), before.of(kind).get(name), now.of(kind).get(name));
        if (aspects != null) {
          named.put(name, aspects);
        }
      }
      if (!named.isEmpty()) {
        facts.put(kind, named);
      }
    }
    return new Fingerprint(now.major(), facts);
  }

  /** Where the clone is not the present although it should be: each forbids to trust it. */
  List<String> gaps() {
    return FingerprintDifference.between(present, before, List.of()).differences().stream()
        .filter(difference -> !NOT_CARRIED.contains(difference.kind()))
        .filter(difference -> !difference.aspect().equals("tablespace"))
        .filter(difference -> !olderExtension(difference))
        .filter(difference -> !difference.kind().equals("setting") || !leftOut(difference.name()))
        .filter(difference -> !Recorder.owns(difference))
        .filter(difference -> !invalidIndex(difference))
        .map(NamedDifference::sentence)
        .toList();
  }

  private boolean leftOut(String setting) {
    return left.stream().anyMatch(name -> setting.equals(name) || setting.endsWith(": " + name));
  }

  /** A copy gets the version that is current where it is made. */
  private static boolean olderExtension(NamedDifference difference) {
    return difference.kind().equals("extension") && difference.aspect().equals("version");
  }

  /** An index whose building failed is built anew when it is restored. */
  private boolean invalidIndex(NamedDifference difference) {
    var index = present.of("index").get(difference.name());
    return difference.kind().equals("index") && index != null && "no".equals(index.get("valid"));
  }

  private Set<String> kinds(Fingerprint now) {
    var kinds = new TreeSet<>(now.facts().keySet());
    kinds.addAll(present.facts().keySet());
    return kinds;
  }

  /** What it is, aspect by aspect; null where it is not there. */
  private static @Nullable SortedMap<String, String> aspects(
      @Nullable SortedMap<String, String> target,
      @Nullable SortedMap<String, String> clone,
      @Nullable SortedMap<String, String> now) {
    if (Objects.equals(clone, now)) {
      return target;
    }
    if (now == null || target == null || clone == null) {
      return now;
    }
    var aspects = new TreeMap<String, String>(now);
    var all = new TreeSet<>(target.keySet());
    all.addAll(clone.keySet());
    for (String aspect : all) {
      if (Objects.equals(clone.get(aspect), now.get(aspect))) {
        put(aspects, aspect, target.get(aspect));
      }
    }
    return aspects;
  }

  private static void put(
      SortedMap<String, String> aspects, String aspect, @Nullable String value) {
    if (value == null) {
      aspects.remove(aspect);
    } else {
      aspects.put(aspect, value);
    }
  }
}
