package dev.walkback.workflows.maintenance;

/**
 * The database itself: CONNECT is taken from PUBLIC, the owner and every grantee, and sessions are
 * ended; it is the one that proves that writing stopped.
 */
public record DatabaseBarrier() implements Barrier {
  @Override
  public String label() {
    return "database";
  }
}
