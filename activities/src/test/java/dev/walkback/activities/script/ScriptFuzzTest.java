package dev.walkback.activities.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a script: a finding, never a stack trace, never a long wait. */
class ScriptFuzzTest {
  private static final int EACH = 250;
  private static final long LONGEST_MILLIS = 50;

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  static Stream<String> hostile() {
    return Stream.of(
        "(",
        ")",
        "()",
        "'",
        "\"",
        "$$",
        "/*",
        "--\n",
        "E'\\",
        "a<",
        "a.",
        "a OR ",
        "f(",
        "case ",
        "(delete from x)",
        ") delete from x ",
        "delete from t where a = 1;",
        "[",
        "a,",
        "alter table t drop constraint c;",
        "insert into t values (1);",
        ";",
        "::",
        "1 ",
        "drop ",
        "update t set a = 1 where b in (select c from d where e > (select f from g));");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void findsSomethingToSayOfAnyScript(long seed) throws IOException {
    Random random = new Random(seed);
    List<String> corpus = WrongScriptsTest.corpus().map(WrongScriptsTest.Wrong::sql).toList();
    for (int i = 0; i < EACH; i++) {
      String script = Mutation.of(random, corpus);
      judge(script);
      long before = cpu();
      List<Finding> findings = judge(script);
      long millis = (cpu() - before) / 1_000_000;
      assertThat(millis).as("seed " + seed + ": " + script).isLessThanOrEqualTo(LONGEST_MILLIS);
      assertThat(findings)
          .allSatisfy(finding -> {
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
            assertThat(finding.sentence()).isNotBlank();
            assertThat(finding.hint()).isNotBlank();
          });
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void isNotHeldUpByAQuarterMebibyteOfTheSame(String piece) {
    String script = piece.repeat(256 * 1024 / piece.length());
    long before = cpu();
    judge(script);
    long millis = (cpu() - before) / 1_000_000;
    assertThat(millis).isLessThan(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 200, 201, 100_000})
  void readsParenthesesOnlyToAnHonestDepth(int depth) {
    String sql = "SELECT " + "(".repeat(depth) + "1" + ")".repeat(depth);
    assertThat(Script.of(sql).unreadable()).hasSize(depth > 200 ? 1 : 0);
  }

  private static List<Finding> judge(String script) {
    Script read = Script.of(script);
    new ScriptFirewall().judgeVerify(read, Scripts.declaring());
    return new ScriptFirewall().judge(read, Scripts.declaring());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
