package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '‖',
      value = {
        "playlist_tracks ¦ playlist_tracks",
        "orders-prod ¦ orders-prod",
        "_hidden_ ¦ \\_hidden\\_",
        "a__b ¦ a\\_\\_b",
        "# head ¦ \\# head",
        "1. item ¦ 1\\. item",
        "22) item ¦ 22\\) item",
        "version 4.2 ¦ version 4.2",
        "*b* ~~s~~ `c` ¦ \\*b\\* \\~\\~s\\~\\~ \\`c\\`",
        "[t](x) ¦ \\[t\\](x)",
        "a|b\\c ¦ a\\|b\\\\c",
        "<b>&amp; ¦ &lt;b&gt;&amp;amp;",
        "https://x ¦ https\\://x",
        "a@b.c ¦ a\\@b.c",
        "at 03:02 ¦ at 03:02"
      })
  void keepsTextAsTextInMarkdown(String text, String shown) {
    assertThat(Shown.markdown(text)).isEqualTo(shown);
  }

  @Test
  void makesVisibleWhatHidesOrTurnsText() {
    assertThat(Shown.plain("a\u202eb\u200bc\u0007d\u00a0e\u2028f\ufe0fg\u3164h\ue000i"))
        .isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c⟨U+0007⟩d⟨U+00A0⟩e⟨U+2028⟩f⟨U+FE0F⟩g⟨U+3164⟩h⟨U+E000⟩i");
    assertThat(Shown.plain("Größe 数 😀")).isEqualTo("Größe 数 😀");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Shown.markdown("😀😀😀", 2)).isEqualTo("😀…");
    assertThat(Shown.markdown("abc", 3)).isEqualTo("abc");
    assertThat(Shown.word("DROP TABLE x; -- \u202e")).isEqualTo("DROP?TABLE?x??--??");
  }
}
