package dev.walkback.activities.check;

import dev.walkback.activities.counts.TableCounts;
import dev.walkback.activities.counts.TableName;
import dev.walkback.activities.maintenance.Stillness;
import dev.walkback.workflows.execution.RowCount;
import dev.walkback.workflows.execution.StepReceipt;
import dev.walkback.workflows.plan.RowOperation;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Rows per table at four moments: captured, when closing began, what the rollback did, now.
 *
 * <p>Parts of a partitioned table are added up, because receipts name the whole.
 *
 * @param closing empty where nothing was closed
 * @param uncounted tables that were there when closing began and could not be counted then
 */
record Accounting(
    SortedMap<String, Long> captured,
    Optional<SortedMap<String, Long>> closing,
    Set<String> uncounted,
    SortedMap<String, Long> net,
    SortedMap<String, Long> now,
    SortedMap<String, String> missing) {
  static Accounting of(
      Map<String, Long> captured,
      Optional<Stillness> stillness,
      List<StepReceipt> receipts,
      TableCounts now) {
    var sumsCaptured = now.byRoot(captured);
    Optional<SortedMap<String, Long>> sumsClosing =
        stillness.map(Stillness::counts).map(now::byRoot);
    var sumsNow = now.byRoot(now.counted());
    SortedSet<String> names = new TreeSet<>(sumsCaptured.keySet());
    sumsClosing.ifPresent(sums -> names.addAll(sums.keySet()));
    names.addAll(sumsNow.keySet());
    var missing = new TreeMap<String, String>();
    now.missing().forEach((table, why) -> missing.put(now.root(table), why));
    Set<String> uncounted = new HashSet<>();
    stillness.ifPresent(
        still -> still.uncounted().forEach(table -> uncounted.add(now.root(table))));
    return new Accounting(
        sumsCaptured, sumsClosing, uncounted, net(receipts, names), sumsNow, missing);
  }

  /** Every table that was or is there. */
  SortedSet<String> tables() {
    var names = new TreeSet<>(captured.keySet());
    closing.ifPresent(sums -> names.addAll(sums.keySet()));
    names.addAll(now.keySet());
    names.addAll(missing.keySet());
    return names;
  }

  /** Rows when closing began; empty where that is not known, zero where the table was not there. */
  Optional<Long> closing(String table) {
    return closing
        .filter(sums -> !uncounted.contains(table))
        .map(sums -> sums.getOrDefault(table, 0L));
  }

  long net(String table) {
    return net.getOrDefault(table, 0L);
  }

  @Nullable Long captured(String table) {
    return captured.get(table);
  }

  /** A table that does not exist holds no row. */
  long now(String table) {
    return now.getOrDefault(table, 0L);
  }

  private static SortedMap<String, Long> net(List<StepReceipt> receipts, Collection<String> names) {
    var net = new TreeMap<String, Long>();
    for (StepReceipt receipt : receipts) {
      for (RowCount count : receipt.rows()) {
        String table = TableName.anywhere(names, count.relation()).orElse(count.relation());
        net.merge(table, signed(count.operation(), count.rows()), Long::sum);
      }
    }
    return net;
  }

  private static long signed(RowOperation operation, long rows) {
    return switch (operation) {
      case INSERT -> rows;
      case UPDATE -> 0;
      case DELETE, DROP -> -rows;
    };
  }
}
