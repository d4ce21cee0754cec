package dev.walkback.activities.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedTest {
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
    assertThat(Quoted.markdown(text)).isEqualTo(shown);
  }

  @Test
  void keepsANameInsideItsSentence() {
    assertThat(Quoted.brief("tr\u202eacks\n")).isEqualTo("tr⟨U+202E⟩acks⟨U+000A⟩");
    assertThat(Quoted.brief("x".repeat(200))).hasSize(80).endsWith("x…");
    assertThat(Quoted.code("a` and `b")).isEqualTo("`a⟨U+0060⟩ and ⟨U+0060⟩b`");
  }

  @Test
  void tellsWhichValueWasTooLong() {
    assertThat(Abridged.of("short")).isEqualTo("short");
    assertThat(Abridged.of("😀".repeat(200))).startsWith("😀".repeat(150) + "… (sha256:");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(Quoted.markdown("😀😀😀", 2)).isEqualTo("😀…");
    assertThat(Quoted.markdown("abc", 3)).isEqualTo("abc");
    assertThat(Quoted.word("DROP TABLE x; -- \u202e")).isEqualTo("DROP?TABLE?x??--??");
  }
}
