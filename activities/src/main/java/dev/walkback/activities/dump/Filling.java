package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.problem.ProblemException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Pours the rows of a dump into a temporary table, and of no other relation than expected. */
final class Filling implements CopyScript.Rows {
  private final TempTable temp;
  private String expected = "";
  private boolean made;
  private boolean met;
  private long rows;
  private volatile long bytes;
  private @Nullable CopyIn copy;

  Filling(TempTable temp) {
    this.temp = temp;
  }

  void expect(String relation) {
    expected = relation;
    met = false;
  }

  boolean met() {
    return met;
  }

  long rows() {
    return rows;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void begin(CopyHeader header) {
    if (!header.relation().equals(expected) || met) {
      throw StoredCapture.broken(
          "archive-foreign-line", "The archive holds rows of another table than " + expected + ".");
    }
    try {
      if (!made) {
        temp.create(header.columns());
        made = true;
      }
      var manager = temp.connection().unwrap(PGConnection.class).getCopyAPI();
      copy = manager.copyIn(temp.copy(header.columns()));
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  @Override
  public void data(byte[] block, int from, int length) {
    CopyIn open = copy;
    if (open == null || length == 0) {
      return;
    }
    try {
      open.writeToCopy(block, from, length);
      bytes += length;
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  @Override
  public void end() {
    CopyIn open = copy;
    if (open == null) {
      return;
    }
    try {
      rows += open.endCopy();
      met = true;
      copy = null;
    } catch (SQLException e) {
      throw trouble(e);
    }
  }

  /** A copy that was begun must be ended before the connection can be asked anything else. */
  void cancel(ProblemException because) {
    CopyIn open = copy;
    if (open == null || !open.isActive()) {
      return;
    }
    try {
      open.cancelCopy();
    } catch (SQLException e) {
      because.addSuppressed(e);
    }
  }

  private ProblemException trouble(SQLException e) {
    return Problems.exception(e, "loading captured rows of " + expected);
  }
}
