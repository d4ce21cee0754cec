package dev.walkback.activities.execution;

/** The text of a plan's files, fixed when the plan was loaded. */
@FunctionalInterface
public interface PlanFiles {
  /** The file with this digest; refuses where there is none or it does not hash to it. */
  String text(String digest);
}
