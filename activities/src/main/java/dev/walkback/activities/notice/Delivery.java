package dev.walkback.activities.notice;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One round of the postman: everything that waits, through every channel. */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final Outbox outbox;
  private final List<Channel> channels;

  /** Delivers through these. */
  public Delivery(Outbox outbox, List<Channel> channels) {
    this.outbox = outbox;
    this.channels = List.copyOf(channels);
  }

  /** Delivers what waits; answers how many arrived. */
  public int round() {
    int arrived = 0;
    for (Channel channel : channels) {
      for (Outbox.Waiting notice : outbox.waiting(channel.name())) {
        arrived += deliver(channel, notice) ? 1 : 0;
      }
    }
    return arrived;
  }

  private boolean deliver(Channel channel, Outbox.Waiting notice) {
    try {
      outbox.tried(notice, channel.name(), true, channel.send(notice));
      return true;
    } catch (Channel.Undelivered failed) {
      LOG.warn("notice {} by {}: {}", notice.key(), channel.name(), failed.seen());
      outbox.tried(notice, channel.name(), false, failed.seen());
      return false;
    }
  }
}
