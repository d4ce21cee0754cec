package dev.walkback.activities.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The worker's own log: always there, so that no notice is without a trace. */
public final class LogChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger("walkback.notice");

  @Override
  public String name() {
    return "log";
  }

  @Override
  public String send(Outbox.Waiting notice) {
    LOG.info(
        "{} level {} to {}: {}",
        notice.occasion(),
        notice.level(),
        notice.people(),
        notice.text().lines().findFirst().orElse(""));
    return "logged";
  }
}
