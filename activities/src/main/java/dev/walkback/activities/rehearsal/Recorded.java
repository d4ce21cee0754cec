package dev.walkback.activities.rehearsal;

import java.util.List;

/**
 * What the clone itself wrote down while one step ran.
 *
 * @param locks the strongest per table, by table
 * @param rewritten tables whose file is another one afterwards
 */
record Recorded(List<TableLock> locks, List<String> rewritten, List<Dropped> dropped) {
  Recorded {
    locks = List.copyOf(locks);
    rewritten = List.copyOf(rewritten);
    dropped = List.copyOf(dropped);
  }
}
