package dev.walkback.activities.fingerprint;

import dev.walkback.activities.quotation.Abridged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How two schemas differ, by name: the "before = after" of a rollback. */
public record FingerprintDifference(List<NamedDifference> differences) {

  private static final Set<String> PARTS_OF_A_RELATION =
      Set.of("column", "constraint", "trigger", "internal-trigger", "policy", "rule");
  private static final Comparator<NamedDifference> READABLE =
      Comparator.comparing(NamedDifference::declared)
          .thenComparing(NamedDifference::severity, Comparator.reverseOrder())
          .thenComparing(NamedDifference::kind)
          .thenComparing(NamedDifference::name)
          .thenComparing(NamedDifference::aspect);

  /** Copies, so that what was seen cannot change. */
  public FingerprintDifference {
    differences = List.copyOf(differences);
  }

  /** What a comparison concludes; each but the last may be reopened upon. */
  public enum Verdict {
    EQUAL,
    EQUAL_AS_DECLARED,
    EQUAL_EXCEPT_ORDER,
    DIFFERENT
  }

  /** Every difference, undeclared and grave ones first; those the plan declared are marked. */
  public static FingerprintDifference between(
      Fingerprint before, Fingerprint after, List<ExpectedDifference> expected) {
    var found = new ArrayList<NamedDifference>(ColumnOrder.between(before, after));
    if (before.major() != after.major()) {
      found.add(aspect("server", "version", "major", "" + before.major(), "" + after.major()));
    }
    for (String kind : union(before.facts(), after.facts())) {
      for (String name : union(before.of(kind), after.of(kind))) {
        compare(kind, name, before, after, found);
      }
    }
    return new FingerprintDifference(
        found.stream().map(each -> marked(each, expected)).sorted(READABLE).toList());
  }

  /** What remains to be explained. */
  public List<NamedDifference> undeclared() {
    return differences.stream().filter(difference -> !difference.declared()).toList();
  }

  /** The conclusion. */
  public Verdict verdict() {
    if (differences.isEmpty()) {
      return Verdict.EQUAL;
    }
    var open = undeclared();
    if (open.isEmpty()) {
      return Verdict.EQUAL_AS_DECLARED;
    }
    return open.stream().allMatch(difference -> difference.severity() == Severity.ORDER)
        ? Verdict.EQUAL_EXCEPT_ORDER
        : Verdict.DIFFERENT;
  }

  private static void compare(
      String kind,
      String name,
      Fingerprint before,
      Fingerprint after,
      List<NamedDifference> found) {
    var was = before.of(kind).get(name);
    var is = after.of(kind).get(name);
    if (was != null && is != null) {
      aspects(kind, name, was, is, found);
    } else if (!explainedByItsRelation(kind, name, before, after)) {
      found.add(aspect(kind, name, NamedDifference.EXISTENCE, summary(was), summary(is)));
    }
  }

  private static void aspects(
      String kind,
      String name,
      SortedMap<String, String> was,
      SortedMap<String, String> is,
      List<NamedDifference> found) {
    for (String aspect : union(was, is)) {
      String one = was.get(aspect);
      String other = is.get(aspect);
      boolean place = kind.equals("column") && aspect.equals(ColumnOrder.POSITION);
      if (!place && !Objects.equals(one, other)) {
        found.add(aspect(kind, name, aspect, shown(one), shown(other)));
      }
    }
  }

  /** A table that came or went takes its parts along; naming the table says it. */
  private static boolean explainedByItsRelation(
      String kind, String name, Fingerprint before, Fingerprint after) {
    String relation = QualifiedName.parent(name);
    return PARTS_OF_A_RELATION.contains(kind)
        && before.of("relation").containsKey(relation)
            != after.of("relation").containsKey(relation);
  }

  private static @Nullable String summary(@Nullable SortedMap<String, String> aspects) {
    if (aspects == null) {
      return null;
    }
    String definition = aspects.getOrDefault("definition", aspects.get("type"));
    return definition == null ? "there" : Abridged.of(definition);
  }

  private static NamedDifference aspect(
      String kind, String name, String aspect, @Nullable String before, @Nullable String after) {
    return new NamedDifference(kind, name, aspect, before, after, Severity.of(kind, aspect), false);
  }

  private static @Nullable String shown(@Nullable String value) {
    return value == null ? null : Abridged.of(value);
  }

  private static NamedDifference marked(
      NamedDifference difference, List<ExpectedDifference> expected) {
    return expected.stream().anyMatch(one -> one.covers(difference))
        ? difference.asDeclared()
        : difference;
  }

  private static SortedSet<String> union(SortedMap<String, ?> one, SortedMap<String, ?> other) {
    var names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }
}
