package dev.walkback.activities.postgres;

import java.sql.Connection;
import java.time.Duration;

/** Opens sessions at a target; each belongs to whoever asked, and to nobody after. */
@FunctionalInterface
public interface Connections {
  /** How long one statement may run where nobody measured it. */
  Duration ORDINARY = Duration.ofSeconds(60);

  /** A dedicated session under this name, in which no statement runs longer than this. */
  Connection open(Address address, SessionName name, Duration statementTimeout);

  /** A dedicated session for short questions. */
  default Connection open(Address address, SessionName name) {
    return open(address, name, ORDINARY);
  }
}
