package dev.walkback.worker.config;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.web.Reach;
import dev.walkback.activities.web.WebUrl;
import java.util.List;

/** Where notices go beside the log. */
public record NoticesConfig(List<Webhook> webhooks) {
  /** Copies, so that nothing changes while it is used. */
  public NoticesConfig {
    webhooks = List.copyOf(webhooks);
  }

  /** A signed webhook. */
  public record Webhook(String name, WebUrl url, Reach reach, Secret signing) {}
}
