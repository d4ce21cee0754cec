package dev.walkback.activities.rehearsal;

/** The strongest lock a step had on a table when it finished. */
record TableLock(String relation, LockMode mode) {
  String label() {
    return relation + " " + mode.label();
  }
}
