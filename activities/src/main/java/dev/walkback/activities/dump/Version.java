package dev.walkback.activities.dump;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A version of PostgreSQL's server or tools, such as 15.18. */
public record Version(int major, int minor) implements Comparable<Version> {
  private static final Pattern WRITTEN = Pattern.compile("(\\d+)(?:\\.(\\d+))?");
  private static final Comparator<Version> ORDER =
      Comparator.comparingInt(Version::major).thenComparingInt(Version::minor);

  /** The first number in what a server or program says about itself. */
  public static Optional<Version> in(String text) {
    var match = WRITTEN.matcher(text);
    return match.find()
        ? Optional.of(new Version(Integer.parseInt(match.group(1)), number(match.group(2))))
        : Optional.empty();
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public int compareTo(Version other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
