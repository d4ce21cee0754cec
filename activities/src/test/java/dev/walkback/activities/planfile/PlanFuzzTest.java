package dev.walkback.activities.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.script.Mutation;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in a plan: a plan or a problem with a hint, never a stack trace. */
class PlanFuzzTest {
  private static final int EACH = 250;
  private static final long LONGEST_MILLIS = 50;

  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isAPlanOrAProblem(long seed) throws IOException {
    PlanOnDisk disk = PlanOnDisk.in(folder);
    String right = disk.yaml();
    List<String> corpus =
        Stream.concat(
                Stream.of(right, right), WrongPlan.corpus().map(wrong -> wrong.applyTo(right)))
            .toList();
    Random random = new Random(seed);
    int problems = 0;
    for (int i = 0; i < EACH; i++) {
      String yaml = Mutation.of(random, corpus);
      disk.with("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8));
      problems += problem(disk);
      long before = cpu();
      problem(disk);
      assertThat((cpu() - before) / 1_000_000)
          .as("seed " + seed + ": " + yaml)
          .isLessThanOrEqualTo(LONGEST_MILLIS);
    }
    assertThat(problems).isBetween(EACH / 2, EACH);
  }

  private static int problem(PlanOnDisk disk) {
    try {
      disk.read().usable();
      return 0;
    } catch (ProblemException refused) {
      assertThat(refused.problem().message()).isNotBlank().hasSizeLessThan(500);
      assertThat(refused.problem().hint()).isNotBlank();
      return 1;
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
