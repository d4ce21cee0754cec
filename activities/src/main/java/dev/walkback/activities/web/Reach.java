package dev.walkback.activities.web;

import dev.walkback.activities.postgres.Secret;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How something on the network may be reached: the operator's configuration, never a plan's.
 *
 * @param allowed every address the name resolves to must lie in one of these
 * @param bearer sent as {@code Authorization: Bearer}; null where none is asked
 * @param timeout for the whole exchange, name server included
 */
public record Reach(List<Cidr> allowed, @Nullable Secret bearer, Duration timeout) {
  /** Refuses an empty list, which would allow nothing, and no patience at all. */
  public Reach {
    allowed = List.copyOf(allowed);
    if (allowed.isEmpty()) {
      throw new IllegalArgumentException(
          "name the networks it may be in, such as allow: [127.0.0.0/8]");
    }
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a timeout is longer than nothing, not " + timeout);
    }
    if (bearer != null) {
      HeaderText.refuseBreaks("the token", bearer.open());
    }
  }

  /** The same networks and patience, without the token: as a visitor comes. */
  public Reach asVisitor() {
    return new Reach(allowed, null, timeout);
  }

  boolean allowsAll(InetAddress[] addresses) {
    return addresses.length > 0 && Arrays.stream(addresses).allMatch(this::allows);
  }

  private boolean allows(InetAddress address) {
    return allowed.stream().anyMatch(network -> network.contains(address));
  }
}
