package dev.walkback.activities.check;

import dev.walkback.activities.counts.TableName;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Row counts against the captured snapshot, accounted for by what the rollback did and what people
 * wrote in between.
 */
final class CountsLook {
  /** What migration tools call their own table: its rows are the rollback's to take, uncounted. */
  private static final Set<String> HISTORIES = Set.of("flyway_schema_history", "schema_migrations");

  private final Accounting accounting;
  private final List<String> differences = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private Result result = Result.PASS;

  private CountsLook(Accounting accounting) {
    this.accounting = accounting;
  }

  /** One table, for the evidence. */
  record Line(
      String table,
      @Nullable Long captured,
      @Nullable Long closing,
      long net,
      long now,
      Result result) {}

  static Finding look(CountsCheck check, Accounting accounting) {
    var look = new CountsLook(accounting);
    look.wanted(check).forEach(look::table);
    return look.concluded();
  }

  private SortedSet<String> wanted(CountsCheck check) {
    if (check.tables().isEmpty()) {
      return accounting.tables();
    }
    var wanted = new TreeSet<String>();
    for (String written : check.tables()) {
      Optional<String> found = TableName.anywhere(accounting.tables(), written);
      found.ifPresent(wanted::add);
      if (found.isEmpty()) {
        note(Result.UNKNOWN, written + ": no table of this name was captured or is there");
      }
    }
    return wanted;
  }

  private void table(String table) {
    Result before = result;
    result = Result.PASS;
    String missing = accounting.missing().get(table);
    if (missing != null) {
      note(Result.UNKNOWN, table + ": not counted, " + missing);
    } else if (HISTORIES.contains(TableName.of(table).name())) {
      history(table);
    } else {
      accounting
          .closing(table)
          .ifPresentOrElse(closing -> closed(table, closing), () -> open(table));
    }
    Long closing = accounting.closing(table).orElse(null);
    lines.add(
        new Line(
            table,
            accounting.captured(table),
            closing,
            accounting.net(table),
            accounting.now(table),
            result));
    result = Finding.worst(before, result);
  }

  /** Nobody else wrote since closing, so that every row must be accounted for. */
  private void closed(String table, long closing) {
    long expected = closing + accounting.net(table);
    long now = accounting.now(table);
    if (now != expected) {
      note(
          Result.FAIL,
          "%s: %d rows where %d were expected (%d when closed, %+d by the rollback)"
              .formatted(table, now, expected, closing, accounting.net(table)));
    } else {
      sinceCapture(table, now, Result.PASS);
    }
  }

  /** People wrote all along: more is theirs, fewer cannot be told from lost. */
  private void open(String table) {
    Long captured = accounting.captured(table);
    long expected = (captured == null ? 0 : captured) + accounting.net(table);
    sinceCapture(
        table,
        accounting.now(table),
        captured != null && accounting.now(table) < Math.min(expected, captured)
            ? Result.UNKNOWN
            : Result.PASS);
  }

  private void sinceCapture(String table, long now, Result verdict) {
    Long captured = accounting.captured(table);
    if (captured == null) {
      note(verdict, table + ": was not captured, holds " + now + " rows");
    } else if (now > captured) {
      note(verdict, table + ": " + now + " rows, " + (now - captured) + " more than captured");
    } else if (now < captured) {
      long taken = Math.max(0, -accounting.net(table));
      String who =
          taken == 0
              ? "the rollback took none, so they went before it"
              : "the rollback itself took " + taken;
      note(
          verdict,
          "%s: %d rows, %d fewer than captured; %s".formatted(table, now, captured - now, who));
    }
  }

  /** Between what was captured and what was there: some of its rows were taken, none invented. */
  private void history(String table) {
    long now = accounting.now(table);
    long captured = Optional.ofNullable(accounting.captured(table)).orElse(0L);
    long most = accounting.closing(table).orElse(Long.MAX_VALUE);
    if (now < captured || now > most) {
      note(
          Result.FAIL,
          "%s: the migration tool's history holds %d records, %d were captured"
              .formatted(table, now, captured));
    } else if (now != captured) {
      note(
          Result.PASS,
          "%s: the migration tool still knows %d migrations more than captured"
              .formatted(table, now - captured));
    }
  }

  private void note(Result verdict, String difference) {
    result = Finding.worst(result, verdict);
    differences.add(difference);
  }

  private Finding concluded() {
    if (lines.isEmpty() && result == Result.PASS) {
      return Finding.unknown("There is no table to count.");
    }
    String against =
        accounting.closing().isPresent()
            ? "the capture, the closed state and what the rollback did"
            : "the capture and what the rollback did; people could write all along";
    long equal =
        lines.stream()
            .filter(line -> line.captured() != null && line.captured() == line.now())
            .count();
    String observed =
        "%d tables counted against %s: %d hold as many rows as captured."
            .formatted(lines.size(), against, equal);
    return new Finding(result, observed, differences, lines);
  }
}
