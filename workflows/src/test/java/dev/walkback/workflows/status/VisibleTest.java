package dev.walkback.workflows.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {
  @Test
  void writesOutWhatHidesOrTurnsText() {
    assertThat(Visible.line("a\u202eb\u200bc\u0007d\u00a0e\u2028f\ufe0fg\u3164h\ue000i\nj"))
        .isEqualTo(
            "a⟨U+202E⟩b⟨U+200B⟩c⟨U+0007⟩d⟨U+00A0⟩e⟨U+2028⟩f⟨U+FE0F⟩g⟨U+3164⟩h⟨U+E000⟩i⟨U+000A⟩j");
    assertThat(Visible.line("Größe 数 😀")).isEqualTo("Größe 数 😀");
  }

  @Test
  void leavesLineEndsToATextOfSeveralLines() {
    assertThat(Visible.text("one\ntwo\r\u001b[2J")).isEqualTo("one\ntwo⟨U+000D⟩⟨U+001B⟩[2J");
  }
}
