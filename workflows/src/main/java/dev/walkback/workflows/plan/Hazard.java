package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The harms a statement can do: a closed list, so that people consent to each kind by name.
 *
 * <p>A script that does a harm its step does not declare is refused.
 */
public enum Hazard {
  DROPS_TABLE("A table leaves, with every row in it."),
  DROPS_COLUMN("A column leaves, with every value in it."),
  DROPS_CONSTRAINT("A rule about rows leaves; rows that break it may appear."),
  DROPS_INDEX("An index leaves; queries may become slow."),
  DROPS_VIEW("A view leaves; whoever reads it fails."),
  DROPS_FUNCTION("A function leaves; whoever calls it fails."),
  DROPS_TYPE("A type leaves."),
  DROPS_POLICY("A row security policy leaves; who sees which rows changes."),
  DELETES_ROWS("Rows leave."),
  UPDATES_ROWS("Rows change."),
  CASCADES("Other objects or rows go along; the plan lists them."),
  REWRITES_TABLE("A whole table is written anew under an exclusive lock."),
  BLOCKS_WRITES("Writers wait while it runs."),
  OPAQUE("Code whose effect cannot be read from its text; only the rehearsal shows it."),
  NOT_TRANSACTIONAL("It cannot be undone by a rollback of its transaction.");

  private final String sentence;

  Hazard(String sentence) {
    this.sentence = sentence;
  }

  /** One sentence for the card and the docs. */
  public String sentence() {
    return sentence;
  }

  /** The name in files, histories and on screens; it never changes. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
