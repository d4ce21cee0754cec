package dev.walkback.activities.history;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A version the plan wants forgotten, and the history has no record of it. */
public record Misnamed(String step, String version, List<String> applied) {
  private static final int SHOWN = 12;

  /** Copies, so that what was seen cannot change. */
  public Misnamed {
    applied = List.copyOf(applied);
  }

  /** The applied version that the author most probably meant: 4 for 004, 004_finalize for 004. */
  public Optional<String> meant() {
    var plain = plain(version);
    return applied.stream()
        .filter(other -> plain(other).equals(plain) || plain(other).startsWith(plain + "."))
        .findFirst();
  }

  /** The sentence and what to write instead. */
  public ProblemException refused() {
    return ProblemException.never(
        "history-missing",
        "Step %s is to take version '%s' out of the migration tool's history, and there is no such record; applied are %s."
            .formatted(step, Quoted.brief(version), shown()),
        meant()
            .map(other ->
                "Write history: [\"" + Quoted.brief(other) + "\"] in that step of the plan.")
            .orElse(
                "Write the version as the tool does, history: [\"…\"], or history: none where the"
                    + " migration left no record."));
  }

  /** What is applied, the newest of it where it is much. */
  private String shown() {
    var last = applied.subList(Math.max(0, applied.size() - SHOWN), applied.size());
    return applied.isEmpty()
        ? "none"
        : (last.size() < applied.size() ? "…, " : "")
            + last.stream().map(Quoted::brief).collect(Collectors.joining(", "));
  }

  /** Without what tools write differently: a leading V, leading zeros, the separator. */
  private static String plain(String version) {
    return version
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^v(?=[0-9])", "")
        .replaceAll("[^a-z0-9]+", ".")
        .replaceAll("(?<![0-9])0+(?=[0-9])", "");
  }
}
