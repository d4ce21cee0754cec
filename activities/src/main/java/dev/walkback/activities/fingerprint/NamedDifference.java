package dev.walkback.activities.fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is not as it was.
 *
 * @param aspect what of it; {@code existence} when it is there on one side only
 * @param before a definition, shortened when long; null where it was not there
 * @param after the same afterwards
 * @param declared whether the plan says that this is expected
 */
public record NamedDifference(
    String kind,
    String name,
    String aspect,
    @Nullable String before,
    @Nullable String after,
    Severity severity,
    boolean declared) {

  /** The aspect of something that is there on one side only. */
  public static final String EXISTENCE = "existence";

  /** In words, for the card and the report. */
  public String sentence() {
    String thing = kind + " " + name;
    if (!aspect.equals(EXISTENCE)) {
      return "%s: %s was %s, is %s".formatted(thing, aspect, shown(before), shown(after));
    }
    return before == null ? thing + " was not there before" : thing + " is missing";
  }

  NamedDifference asDeclared() {
    return new NamedDifference(kind, name, aspect, before, after, severity, true);
  }

  private static String shown(@Nullable String value) {
    return value == null ? "not set" : value;
  }
}
