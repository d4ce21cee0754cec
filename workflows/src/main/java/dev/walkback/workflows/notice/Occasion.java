package dev.walkback.workflows.notice;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why people are told. */
public enum Occasion {
  /** A rollback was asked for. */
  OPENED,
  /** A question was put to people. */
  ASKED,
  /** A person's letter counted, and the person is told, in case it was somebody else. */
  COUNTED,
  /** Nobody answered: the next level hears. */
  CLIMBED,
  /** The start was granted. */
  ANNOUNCED,
  /** What was decided is not begun yet, and soon it may not be any more. */
  EXPIRING,
  /** The application closes. */
  CLOSING,
  /** The application is open again. */
  REOPENED,
  /** It stopped, does not open by itself, and waits for people. */
  HELD,
  /** The watch sees trouble. */
  UNHEALTHY,
  /** Its run is gone: what was closed stays closed until people act. */
  ORPHANED,
  /** A question ended without an answer. */
  LAPSED,
  /** It is over: whoever was paged hears the end. */
  ENDED;

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
