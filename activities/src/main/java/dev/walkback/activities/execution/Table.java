package dev.walkback.activities.execution;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A user table at one moment of our transaction.
 *
 * @param root the partitioned table it is a part of, or itself
 * @param file what changes when the table is written anew or emptied
 * @param bytes its size; null for a partitioned one, and where somebody has it locked
 * @param columns number, type and modifier of each, so that a lost or changed one shows
 * @param inserted rows this session has counted so far, earlier transactions included
 */
record Table(
    long oid,
    long root,
    String name,
    String owner,
    long file,
    @Nullable Long bytes,
    long inserted,
    long updated,
    long deleted,
    Set<String> columns) {
  Table {
    columns = Set.copyOf(columns);
  }
}
