package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CardTextTest {
  @Test
  void showsASentenceWithoutItsMarkup() {
    assertThat(CardText.of("**Database music at 127\\.0.0.1:33327.** digest **33ebd9dc**"))
        .isEqualTo("Database music at 127.0.0.1:33327. digest 33ebd9dc");
  }

  @Test
  void showsANameThatWantedToBeALinkAsItIsWritten() {
    assertThat(CardText.of("- \\]\\(https://evil) \\*\\*APPROVED\\*\\* &lt;b&gt;"))
        .isEqualTo("- ](https://evil) **APPROVED** <b>");
  }

  @Test
  void leavesThePhraseBetweenItsBackquotesAsItIs() {
    assertThat(CardText.of("To say yes, type: `REVERSE my_db LOSE 6120 ROWS`"))
        .isEqualTo("To say yes, type: `REVERSE my_db LOSE 6120 ROWS`");
  }

  @Test
  void setsATableInColumns() {
    assertThat(CardText.of("| what | bound by the digest |\n|---|---|\n| a\\|b | d69a227d |"))
        .isEqualTo("  what                  bound by the digest\n  a|b                   d69a227d");
  }

  @Test
  void breaksALongLineBetweenWords() {
    var fact = "- " + "nineteen characters ".repeat(8).strip();

    assertThat(CardText.of(fact).lines())
        .hasSize(2)
        .allMatch(line -> line.length() <= 100 && !line.endsWith(" "))
        .last()
        .asString()
        .startsWith("  ");
    assertThat(CardText.of(fact).replaceAll("\\s+", " ")).isEqualTo(fact);
  }

  @Test
  void doesNotTouchALineThatIsOneLongWord() {
    assertThat(CardText.of("x".repeat(300))).isEqualTo("x".repeat(300));
  }
}
