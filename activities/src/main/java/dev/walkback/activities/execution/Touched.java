package dev.walkback.activities.execution;

import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.plan.RowOperation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows touched in this transaction, by table and kind: the server's own counters at the end less
 * those at the beginning, cascades and triggers included.
 *
 * <p>Rows of a savepoint that was taken back count too, so the number is never too small. Parts of
 * a partitioned table are added up under its root unless the plan names the part itself.
 */
final class Touched {
  private final Map<Long, String> names = new LinkedHashMap<>();
  private final Map<Long, Map<RowOperation, Long>> rows = new LinkedHashMap<>();

  private Touched() {}

  /** The difference of two readings, for budgets on these tables. */
  static Touched between(Tables before, Tables after, Collection<Long> named) {
    var touched = new Touched();
    for (Table now : after.byOid().values()) {
      var then = before.at(now.oid());
      long oid = named.contains(now.oid()) ? now.oid() : now.root();
      touched.names.putIfAbsent(oid, now.name());
      if (now.oid() == oid) {
        touched.names.put(oid, now.name());
      }
      touched.add(oid, RowOperation.INSERT, now.inserted() - (then == null ? 0 : then.inserted()));
      touched.add(oid, RowOperation.UPDATE, now.updated() - (then == null ? 0 : then.updated()));
      touched.add(oid, RowOperation.DELETE, now.deleted() - (then == null ? 0 : then.deleted()));
    }
    return touched;
  }

  /** The same numbers, to be taken out one by one. */
  Touched copy() {
    var copy = new Touched();
    copy.names.putAll(names);
    rows.forEach((oid, kinds) -> copy.rows.put(oid, new EnumMap<>(kinds)));
    return copy;
  }

  /** Rows that were counted before their table went. */
  void dropped(long oid, String name, long count) {
    names.put(oid, name);
    add(oid, RowOperation.DROP, count);
  }

  /** Leaves rows of ours out of the account. */
  void except(long oid, RowOperation operation, long count) {
    add(oid, operation, -count);
  }

  /** Rows of this table that went or changed. */
  long lostOrChanged(long oid) {
    return get(oid, RowOperation.UPDATE) + get(oid, RowOperation.DELETE);
  }

  /** The rows of one kind, taken out of what is left. */
  long take(long oid, RowOperation operation) {
    long count = get(oid, operation);
    if (rows.containsKey(oid)) {
      rows.get(oid).remove(operation);
    }
    return count;
  }

  /** What nobody took. */
  List<RowCount> left() {
    var left = new ArrayList<RowCount>();
    rows.forEach((oid, kinds) ->
        kinds.forEach((kind, count) -> {
          if (count != 0) {
            left.add(new RowCount(String.valueOf(names.get(oid)), kind, count));
          }
        }));
    return left;
  }

  private long get(long oid, RowOperation operation) {
    return rows.getOrDefault(oid, Map.of()).getOrDefault(operation, 0L);
  }

  private void add(long oid, RowOperation operation, long count) {
    if (count != 0) {
      rows.computeIfAbsent(oid, any -> new EnumMap<>(RowOperation.class))
          .merge(operation, count, Long::sum);
    }
  }
}
