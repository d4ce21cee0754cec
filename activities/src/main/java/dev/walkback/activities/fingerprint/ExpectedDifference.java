package dev.walkback.activities.fingerprint;

import dev.walkback.activities.problem.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A difference that a plan declares: {@code column public.tracks.notes}, or only one aspect of it,
 * {@code column public.tracks.notes: type}.
 *
 * @param aspect null for every aspect of the thing, its existence included
 */
public record ExpectedDifference(String kind, String name, @Nullable String aspect) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?<kind>[a-z-]+) (?<name>\\S.*?)(: (?<aspect>[a-z-]+))?");

  /** Reads what stands in the plan's {@code expect}. */
  public static ExpectedDifference parse(String text) {
    var match = WRITTEN.matcher(text.strip());
    if (!match.matches()) {
      throw ProblemException.never(
          "expect-unreadable",
          "'expect' holds '" + text + "', which names no difference.",
          "Write the kind and the full name, such as 'column public.tracks.notes' or"
              + " 'column public.tracks.notes: type'.");
    }
    return new ExpectedDifference(match.group("kind"), match.group("name"), match.group("aspect"));
  }

  boolean covers(NamedDifference difference) {
    return kind.equals(difference.kind())
        && name.equals(difference.name())
        && (aspect == null || aspect.equals(difference.aspect()));
  }
}
