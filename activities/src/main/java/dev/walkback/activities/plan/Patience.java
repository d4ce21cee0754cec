package dev.walkback.activities.plan;

import dev.walkback.workflows.plan.Rung;
import java.time.Duration;
import java.util.List;

/**
 * How an installation paces its rollbacks: heartbeats, the ladder of a policy, how long questions
 * stay open.
 */
public record Patience(
    Duration heartbeat,
    Duration patience,
    List<Step> ladder,
    Duration repeat,
    Duration gate,
    Duration begin,
    Duration quiet) {
  /** What holds where an operator says nothing else; the ladder is the procedures'. */
  public static final Patience STANDARD =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(20),
          List.of(
              new Step(Duration.ZERO, "on-call"),
              new Step(Duration.ofMinutes(15), "dba"),
              new Step(Duration.ofMinutes(30), "devops-lead"),
              new Step(Duration.ofHours(1), "product-owner")),
          Duration.ofMinutes(15),
          Duration.ofMinutes(90),
          Duration.ofMinutes(15),
          Duration.ofMinutes(10));

  /** Copies, so that nobody moves a rung while it is climbed. */
  public Patience {
    ladder = List.copyOf(ladder);
    if (patience.compareTo(heartbeat.multipliedBy(2)) < 0) {
      throw new IllegalArgumentException(
          "pace: patience " + patience + " is less than two heartbeats of " + heartbeat);
    }
    for (int i = 1; i < ladder.size(); i++) {
      if (ladder.get(i).after().compareTo(ladder.get(i - 1).after()) < 0) {
        throw new IllegalArgumentException(
            "the ladder climbs: each 'after' is later than the last");
      }
    }
  }

  /** The same pace with other heartbeats. */
  public Patience beating(Duration everySoOften, Duration missing) {
    return new Patience(everySoOften, missing, ladder, repeat, gate, begin, quiet);
  }

  /** One level: after how long, and which role hears. */
  public record Step(Duration after, String role) {}

  /** The level as the workflow climbs it. */
  static Rung rung(int level, Step step, List<String> people) {
    return new Rung(level, step.after(), step.role(), people);
  }
}
