package dev.walkback.examples.shop;

/**
 * What the shop needs to start.
 *
 * @param port where it listens on loopback; 0 takes a free one
 * @param token whoever presents it may switch maintenance, and look in while it is on
 * @param version the release that runs: 4.1 or 4.2
 */
public record ShopSetup(
    int port, String jdbcUrl, String user, String password, String token, String version) {
  /** Keeps password and token out of logs. */
  @Override
  public String toString() {
    return "shop " + version + " on port " + port;
  }
}
