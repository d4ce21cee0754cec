package dev.walkback.activities.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyScriptTest {

  private static final String HEAD =
      """
      --
      -- PostgreSQL database dump
      --

      \\restrict Lev7z0ek1nhTJr4IQsaARtYnxFJ

      SET statement_timeout = 0;
      SET client_encoding = 'UTF8';
      SELECT pg_catalog.set_config('search_path', '', false);

      COPY shop."odd, ""name"" " (id, "the ) key") FROM stdin;
      """;
  private static final String TAIL = "\\.\n\n\n\\unrestrict Lev7z0ek1nhTJr4IQsaARtYnxFJ\n\n";

  @Test
  void takesTheRowsAndNothingElse() throws IOException {
    var rows = read(HEAD + "1\ta\\nb\n\\.x\t\\\\.\n2\t\\N\n" + TAIL);

    assertThat(rows.text()).isEqualTo("1\ta\\nb\n\\.x\t\\\\.\n2\t\\N\n");
    assertThat(rows.headers)
        .containsExactly(
            new CopyHeader("\"shop\".\"odd, \"\"name\"\" \"", List.of("id", "the ) key")));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void findsTheEndHoweverTheBytesArrive(long seed) throws IOException {
    var random = new Random(seed);
    var rows = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      rows.append("\\".repeat(2 * random.nextInt(2)))
          .append(random.nextBoolean() ? "." : "")
          .append("x".repeat(random.nextInt(1000) == 0 ? 200_000 : random.nextInt(700)))
          .append(random.nextBoolean() ? "\\\\." : "")
          .append('\n');
    }
    String expected = rows.toString().replace("\n.\n", "\nz\n");

    var read = new Rows();
    CopyScript.read(new Dripping(HEAD + expected + TAIL, random), read);

    assertThat(read.text()).isEqualTo(expected);
    assertThat(read.ended).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\! touch /tmp/owned",
        "\\restrict `touch /tmp/owned`",
        "\\restrict a b",
        "\\connect other",
        "DROP TABLE shop.tracks;",
        "SET a = 1; DROP TABLE x;",
        "SELECT pg_catalog.set_config('search_path', 'evil', false);",
        "COPY shop.tracks FROM PROGRAM 'x';",
        "COPY shop.tracks TO stdout;",
        " -- indented"
      })
  void refusesEveryOtherLine(String line) {
    assertThatThrownBy(() -> read("--\n\n" + line + "\n"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("a line that pg_dump does not write there")
        .hasMessageNotContaining("owned");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1\ta\n", "1\ta", "1\ta\n\\", "1\ta\n\\.", "1\ta\n\\.x\n"})
  void refusesRowsWithoutAnEnd(String rows) {
    assertThatThrownBy(() -> read(HEAD + rows))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("end in the middle");
  }

  @Test
  void refusesRowsInAnEncodingItWouldNotUnderstand() {
    assertThatThrownBy(() -> read(HEAD.replace("UTF8", "SQL_ASCII")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("without an encoding");
  }

  private static Rows read(String script) throws IOException {
    var rows = new Rows();
    CopyScript.read(new ByteArrayInputStream(script.getBytes(UTF_8)), rows);
    return rows;
  }

  private static final class Rows implements CopyScript.Rows {
    private final List<CopyHeader> headers = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int ended;

    @Override
    public void begin(CopyHeader header) {
      headers.add(header);
    }

    @Override
    public void data(byte[] block, int from, int length) {
      bytes.write(block, from, length);
    }

    @Override
    public void end() {
      ended++;
    }

    String text() {
      return bytes.toString(UTF_8);
    }
  }

  /** A pipe gives what it has, never what was asked for. */
  private static final class Dripping extends InputStream {
    private final ByteArrayInputStream all;
    private final Random random;

    Dripping(String text, Random random) {
      this.all = new ByteArrayInputStream(text.getBytes(UTF_8));
      this.random = random;
    }

    @Override
    public int read() {
      return all.read();
    }

    @Override
    public int read(byte[] block, int from, int most) {
      int some = random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(9000);
      return all.read(block, from, Math.min(most, some));
    }
  }
}
