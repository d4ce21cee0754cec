package dev.walkback.workflows.maintenance;

/**
 * Counters of one database that stand still while nobody writes.
 *
 * @param sessions client sessions that are not ours
 * @param writers backends with a transaction id that are not ours
 * @param prepared prepared transactions
 * @param tuples rows inserted, updated and deleted in user tables so far
 */
public record Baseline(int sessions, int writers, int prepared, long tuples) {}
