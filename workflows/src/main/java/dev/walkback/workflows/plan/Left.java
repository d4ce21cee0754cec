package dev.walkback.workflows.plan;

import java.util.List;

/**
 * What an earlier run of this rollback left behind when it ended held or was terminated: the ledger
 * at the target and our own database say so, not its history.
 *
 * @param done the steps that are reversed and were not brought back
 * @param returning whether bringing back was begun: then only that may go on
 * @param closed whether barriers stand on record
 */
public record Left(List<String> done, boolean returning, boolean closed) {
  /** Copies, so that what was found cannot change. */
  public Left {
    done = List.copyOf(done);
  }
}
