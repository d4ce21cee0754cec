package dev.walkback.activities.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Hazard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of scripts that must never run. */
class WrongScriptsTest {

  /** One block of the file. */
  record Wrong(String title, String sql, String verdict) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Wrong> corpus() throws IOException {
    try (var file =
        Objects.requireNonNull(WrongScriptsTest.class.getResourceAsStream("wrong-scripts.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^== ")).skip(1).map(WrongScriptsTest::block);
    }
  }

  private static Wrong block(String block) {
    int title = block.indexOf('\n');
    int verdict = block.lastIndexOf("\n! ");
    return new Wrong(
        block.substring(0, title),
        block.substring(title + 1, verdict),
        block.substring(verdict + 3).strip());
  }

  @ParameterizedTest
  @Tag("D0.1")
  @Tag("D2.2")
  @MethodSource("corpus")
  void isRefusedAtItsPlace(Wrong wrong) {
    EnumSet<Hazard> hazards = EnumSet.complementOf(EnumSet.of(Hazard.CASCADES));
    Allowance allowance = Scripts.declaring(hazards.toArray(Hazard[]::new));

    List<String> found =
        Scripts.judge(wrong.sql(), allowance).stream()
            .filter(Finding::refuses)
            .map(finding -> finding.code() + " " + finding.line() + " " + finding.column())
            .toList();

    assertThat(found)
        .isEqualTo(wrong.verdict().equals("none") ? List.of() : List.of(wrong.verdict()));
  }
}
