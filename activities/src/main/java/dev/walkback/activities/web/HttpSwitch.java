package dev.walkback.activities.web;

import org.jspecify.annotations.Nullable;

/**
 * A maintenance switch of an application, as the operator configured it.
 *
 * <p>A command that returns is no proof: the switch is read back, and the application is asked as a
 * visitor asks.
 *
 * @param reach how the switch itself is reached, with its token
 * @param state where the switch tells how it stands
 * @param page where a visitor must see the maintenance page while it is closed
 * @param bypass what lets our checks through while it is closed; null where there is none
 */
public record HttpSwitch(
    String name,
    Reach reach,
    Turn close,
    Turn open,
    State state,
    Page page,
    @Nullable Bypass bypass) {
  /**
   * What to send to turn it.
   *
   * @param body JSON; null where the method says it all
   */
  public record Turn(String method, WebUrl url, @Nullable String body) {
    /** Refuses a turn by looking. */
    public Turn {
      if (method.equals("GET")) {
        throw new IllegalArgumentException("a switch is turned by PUT, POST or DELETE, not GET");
      }
    }
  }

  /** Where it tells how it stands, and the two answers. */
  public record State(WebUrl url, Expected closed, Expected open) {}

  /** What a visitor sees while it is closed, and from which networks that page is served. */
  public record Page(WebUrl url, Expected closed) {}
}
