package dev.walkback.activities.dump;

import dev.walkback.activities.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads what pg_restore writes for the rows of one table, with memory for one block. Only rows are
 * taken out; every other line must be one that is known to do nothing to us, and none of them is
 * ever executed.
 */
final class CopyScript {
  private static final int LONGEST_LINE = 1 << 20;
  private static final Pattern HARMLESS =
      Pattern.compile(
          "|--.*|SET [a-z_]+ = [^;]*;"
              + "|SELECT pg_catalog\\.set_config\\('search_path', '', false\\);"
              + "|\\\\(un)?restrict [A-Za-z0-9]+");
  private static final Pattern ENCODING = Pattern.compile("SET client_encoding = '(?!UTF8').*");

  /** Takes the rows of a block, as bytes in PostgreSQL's text format. */
  interface Rows {
    void begin(CopyHeader header);

    void data(byte[] bytes, int from, int length);

    void end();
  }

  private final InputStream in;
  private final Rows rows;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  private CopyScript(InputStream in, Rows rows) {
    this.in = in;
    this.rows = rows;
  }

  static void read(InputStream in, Rows rows) throws IOException {
    var script = new CopyScript(in, rows);
    while (script.available(1)) {
      String line = script.line();
      var header = CopyHeader.in(line);
      if (header.isPresent()) {
        rows.begin(header.get());
        script.data();
        rows.end();
      } else {
        refuseUnlessHarmless(line);
      }
    }
  }

  private static void refuseUnlessHarmless(String line) {
    if (ENCODING.matcher(line).matches()) {
      throw ProblemException.never(
          "source-encoding",
          "The capture is of a database without an encoding, so its rows cannot be loaded.",
          "Load them by hand from a test restore.");
    }
    if (!HARMLESS.matcher(line).matches()) {
      throw StoredCapture.broken(
          "archive-foreign-line", "The archive holds a line that pg_dump does not write there.");
    }
  }

  /** Everything up to the mark that ends a block. */
  private void data() throws IOException {
    boolean lineBegins = true;
    while (available(3) || available(1)) {
      int at = from;
      while (at < to) {
        if (lineBegins && to - at < 3 && at > from) {
          break;
        }
        if (lineBegins && endMark(at)) {
          rows.data(buffer, from, at - from);
          from = at + 3;
          return;
        }
        int newline = newline(at);
        lineBegins = newline < to;
        at = Math.min(newline + 1, to);
      }
      rows.data(buffer, from, at - from);
      from = at;
    }
    throw StoredCapture.broken("archive-damaged", "The rows in the archive end in the middle.");
  }

  private boolean endMark(int at) {
    return to - at >= 3 && buffer[at] == '\\' && buffer[at + 1] == '.' && buffer[at + 2] == '\n';
  }

  private int newline(int at) {
    int end = at;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    return end;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    while (available(1)) {
      int newline = newline(from);
      line.write(buffer, from, newline - from);
      boolean whole = newline < to;
      from = Math.min(newline + 1, to);
      if (whole) {
        break;
      }
      if (line.size() > LONGEST_LINE) {
        throw StoredCapture.broken("archive-foreign-line", "The archive holds an endless line.");
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }

  /** Whether so many bytes can be looked at without reading further. */
  private boolean available(int bytes) throws IOException {
    while (to - from < bytes) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return false;
      }
      to += read;
    }
    return true;
  }
}
