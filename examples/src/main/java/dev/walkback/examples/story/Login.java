package dev.walkback.examples.story;

/** A role that may log in, with the password made for this demo. */
public record Login(String user, String password) {
  /** Keeps the password out of logs. */
  @Override
  public String toString() {
    return user;
  }
}
