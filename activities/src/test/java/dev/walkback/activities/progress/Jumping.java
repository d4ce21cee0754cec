package dev.walkback.activities.progress;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A clock that jumps when somebody sleeps. */
public class Jumping implements InstantSource, Sleeper {
  public final List<Duration> slept = new ArrayList<>();
  private Instant now;

  public Jumping(String start) {
    now = Instant.parse(start);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public void sleep(Duration duration) {
    slept.add(duration);
    now = now.plus(duration);
  }

  public Patience patience() {
    return new Patience(this, this);
  }
}
