package dev.walkback.activities.problem;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Problem} to whoever can tell a person. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;
  private final transient @Nullable Object about;

  /** A problem of our own finding. */
  public ProblemException(Problem problem) {
    this(problem, null);
  }

  /** A problem with the cause kept for the log of the developer, never for a history. */
  public ProblemException(Problem problem, @Nullable Throwable cause) {
    this(problem, cause, null);
  }

  private ProblemException(Problem problem, @Nullable Throwable cause, @Nullable Object about) {
    super(problem.text(), cause);
    this.problem = problem;
    this.about = about;
  }

  /** The same, with a record the runbook may act on. */
  public ProblemException about(Object record) {
    return new ProblemException(problem, getCause(), record);
  }

  /** A record the runbook may act on; null for none. */
  public @Nullable Object about() {
    return about;
  }

  /** What it carries. */
  public Problem problem() {
    return problem;
  }

  /** Never right as it stands. */
  public static ProblemException never(String code, String message, String hint) {
    return new ProblemException(new Problem.Never(code, message, hint));
  }

  /** Only a person can change it. */
  public static ProblemException needsPerson(String code, String message, String hint) {
    return new ProblemException(new Problem.NeedsPerson(code, message, hint));
  }

  /** Passes by itself. */
  public static ProblemException again(String code, String message, String hint) {
    return new ProblemException(new Problem.Again(code, message, hint));
  }

  /** Unknown what happened. */
  public static ProblemException fenceFirst(String code, String message, String hint) {
    return new ProblemException(new Problem.FenceFirst(code, message, hint));
  }
}
