package dev.walkback.activities.postgres;

import java.util.Objects;

/** A password or token: it shows itself to whoever opens it on purpose, and to no log. */
public final class Secret {
  private final String value;

  /** Wraps what must not be printed. */
  public Secret(String value) {
    this.value = Objects.requireNonNull(value);
  }

  /** The value itself; the caller keeps it out of messages, arguments and files. */
  public String open() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "secret";
  }
}
