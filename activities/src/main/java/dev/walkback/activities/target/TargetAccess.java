package dev.walkback.activities.target;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;

/**
 * How the operator configured a target: where it is, and as whom we come for what.
 *
 * @param server the address with the operator's login
 */
public record TargetAccess(String name, Address server, Login observer, Login archiver) {
  /** A login and its secret. */
  public record Login(String user, Secret password) {}

  /** As the operator, who may take the owner's role. */
  public Address operator() {
    return server;
  }

  /** As the observer, who may look at sessions and statistics. */
  public Address observing() {
    return server.as(observer.user(), observer.password());
  }

  /** As the archiver, who may dump. */
  public Address archiving() {
    return server.as(archiver.user(), archiver.password());
  }
}
