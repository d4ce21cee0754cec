package dev.walkback.activities.rehearsal;

import java.util.Arrays;

/** PostgreSQL's table locks, weakest first. */
enum LockMode {
  ACCESS_SHARE("AccessShare"),
  ROW_SHARE("RowShare"),
  ROW_EXCLUSIVE("RowExclusive"),
  SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusive"),
  SHARE("Share"),
  SHARE_ROW_EXCLUSIVE("ShareRowExclusive"),
  EXCLUSIVE("Exclusive"),
  ACCESS_EXCLUSIVE("AccessExclusive");

  private final String label;

  LockMode(String label) {
    this.label = label;
  }

  /** The mode as {@code pg_locks} writes it. */
  static LockMode of(String mode) {
    return Arrays.stream(values())
        .filter(each -> mode.equals(each.label + "Lock"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("an unknown table lock " + mode));
  }

  String label() {
    return label;
  }

  /**
   * Whether writers of the table wait. Weaker locks depend on which rows happen to be there: a
   * foreign key looks at its other table only when a row asks for it.
   */
  boolean stopsWriters() {
    return compareTo(SHARE) >= 0;
  }

  /** Whether readers wait, too. */
  boolean stopsReaders() {
    return this == ACCESS_EXCLUSIVE;
  }
}
