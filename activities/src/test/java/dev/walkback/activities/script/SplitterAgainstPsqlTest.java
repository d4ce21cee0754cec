package dev.walkback.activities.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.psql.Psql;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * psql and the server share one scanner: where we cut a script into other statements than psql
 * does, one of us reads it wrongly. Inside a failed transaction every statement is answered with
 * exactly one error, so counting errors counts statements.
 */
class SplitterAgainstPsqlTest {
  private static final int SCRIPTS = 2_000;
  private static final List<String> PIECES =
      List.of(
          ";",
          ";",
          ";",
          " ",
          "\n",
          "\r",
          "\t",
          "a",
          "b1",
          "\"q\"",
          "\"q;\"\"\"",
          "'s'",
          "'s;'",
          "'it''s'",
          "E'\\''",
          "E'\\\\'",
          "e'x",
          "'",
          "\"",
          "$$",
          "$$;$$",
          "$a$",
          "$a$;$a$",
          "a$$",
          "$1",
          "$é$;$é$",
          "--",
          "-- c\n",
          "-- ;\r",
          "/*",
          "*/",
          "/* ; */",
          "/*/* ; */*/",
          "+",
          "-",
          "*",
          "/",
          "@-",
          "=-1",
          "1",
          "1.5",
          "..",
          "::",
          "(",
          ")",
          "(;)",
          "[",
          "]",
          ",",
          "U&'\\0041'",
          "U&\"a\"",
          "u&\"a\" UESCAPE '!'",
          "B'0'",
          "N'n'",
          "x'1'",
          "nx'1'",
          "\u00a0",
          "é",
          "BEGIN",
          "ATOMIC",
          "END",
          "CASE",
          ";CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; END;",
          ";CREATE OR REPLACE PROCEDURE p() BEGIN ATOMIC SELECT CASE WHEN a THEN b END; END;",
          "'a'\n'b;'",
          "'a' -- c\n ';'",
          "\"a\"\n\"b\"",
          "SELECT",
          "?",
          "#>>",
          "->");

  @TempDir Path folder;

  @Test
  void cutsRandomScriptsWherePsqlCutsThem() throws Exception {
    List<String> scripts = readable(new Random(20_261_120));
    StringBuilder all = new StringBuilder("BEGIN;\nSELECT 1/0;\n");
    for (int i = 0; i < scripts.size(); i++) {
      all.append("\\warn @@").append(i).append('\n').append(scripts.get(i)).append("\n;\n");
    }

    Map<Integer, Integer> counted = new HashMap<>();
    try (var database = TestPostgres.freshDatabase(SplitterAgainstPsqlTest.class)) {
      var said = new Psql(database, folder).run(all.toString(), Map.of(), "-v", "VERBOSITY=terse");
      for (String answers : said.text().split("(?m)^@@")) {
        answers
            .lines()
            .findFirst()
            .filter(line -> line.matches("\\d+"))
            .ifPresent(number -> counted.put(Integer.valueOf(number), errors(answers)));
      }
    }

    for (int i = 0; i < scripts.size(); i++) {
      assertThat(counted.get(i))
          .as(visible(scripts.get(i)))
          .isEqualTo(Script.of(scripts.get(i)).statements().size());
    }
  }

  private static String visible(String script) {
    StringBuilder shown = new StringBuilder();
    script
        .chars()
        .forEach(c -> shown.append(c < ' ' || c > '~' ? "\\u%04x".formatted(c) : (char) c));
    return shown.toString();
  }

  private static int errors(String answers) {
    return (int) answers.lines().filter(line -> line.contains("ERROR:")).count();
  }

  /** What we can read to its end; the rest is refused and never executed. */
  private static List<String> readable(Random random) {
    List<String> scripts = new ArrayList<>();
    while (scripts.size() < SCRIPTS) {
      StringBuilder script = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        script
            .append(PIECES.get(random.nextInt(PIECES.size())))
            .append(random.nextBoolean() ? " " : "");
      }
      Script read = Script.of(script.toString());
      boolean ends = read.statements().stream().noneMatch(SplitterAgainstPsqlTest::endsTransaction);
      if (read.unreadable().isEmpty() && ends) {
        scripts.add(script.toString());
      }
    }
    return scripts;
  }

  /** END alone would leave the failed transaction, and the count with it. */
  private static boolean endsTransaction(Statement statement) {
    return statement.first().is("end") || statement.first().is("begin");
  }
}
