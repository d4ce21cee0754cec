package dev.walkback.activities.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlReaderTest {
  @Test
  void readsFieldsAndKeepsQuotedNumbersAsText() {
    var fields = read("name: \"004\"\nrows: [0, 120]\nclose: PT30M\n");

    assertThat(fields.text("name")).isEqualTo("004");
    assertThat(fields.numbers("rows")).containsExactly(0L, 120L);
    assertThat(fields.duration("close")).hasMinutes(30);
    fields.noMore();
  }

  @Test
  void namesAnUnknownFieldItsLineAndTheNearestKnownOne() {
    var fields = read("target: orders\npolicy: standard\npolcy: x\n");
    fields.text("target");
    fields.text("policy");

    assertThatThrownBy(fields::noMore)
        .isInstanceOf(ProblemException.class)
        .hasMessage("plan.yaml, line 3: unknown field 'polcy'.\nHINT: Did you mean 'policy'?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x 1\nb: *x\n",
        "a: !!java.net.URL [x]\n",
        "a: 1\na: 2\n",
        "- just\n- a list\n",
        "a: [1, 2\n",
        "",
        "--- \na: 1\n--- \nb: 2\n",
        "a: [[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]\n",
        "\"\\u202e\": 1\n\"\\u202e\": 2\n"
      })
  void refusesWithOneSentenceAndAHint(String yaml) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(ProblemException.class)
        .hasMessageMatching("(?s)plan.yaml, line \\d+: it .*\\.\\nHINT: .+");
  }

  @Test
  void refusesABombOfAliasesBeforeBuildingAnything() {
    var bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }

    assertThatThrownBy(() -> read(bomb.toString())).hasMessageContaining("anchor or alias");
  }

  @Test
  void refusesInvalidUtf8AndTooManyBytes() {
    assertThatThrownBy(() -> YamlReader.read("plan.yaml", new byte[] {(byte) 0xff}, 1024))
        .hasMessageContaining("not UTF-8");
    assertThatThrownBy(() -> YamlReader.read("plan.yaml", new byte[2048], 1024))
        .hasMessageContaining("longer than 1 kB");
  }

  private static Fields read(String yaml) {
    return YamlReader.read("plan.yaml", yaml.getBytes(StandardCharsets.UTF_8), 256 * 1024);
  }
}
