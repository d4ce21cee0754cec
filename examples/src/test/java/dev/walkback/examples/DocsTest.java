package dev.walkback.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.plan.Hazard;
import dev.walkback.workflows.plan.Loss;
import dev.walkback.workflows.status.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages for authors say is what the code says. */
class DocsTest {
  private static final Path DOCS = Path.of("..", "docs");

  @ParameterizedTest
  @EnumSource(Hazard.class)
  void authorsReadTheSentenceOfEachHazard(Hazard hazard) throws IOException {
    assertThat(page("authors.md"))
        .contains("| `" + hazard.wire() + "` | " + hazard.sentence() + " |");
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void authorsReadEachClassOfLoss(Loss loss) throws IOException {
    assertThat(page("authors.md")).contains("`" + loss.wire() + "` (");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void theGlossaryKnowsEachEnding(Outcome outcome) throws IOException {
    assertThat(page("glossary.md")).contains("`" + outcome.wire() + "`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"authors.md", "glossary.md"})
  void linksLeadSomewhere(String name) throws IOException {
    assertThat(Pattern.compile("\\]\\(([^)#]+)").matcher(page(name)).results())
        .extracting((MatchResult link) -> link.group(1))
        .isNotEmpty()
        .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
  }

  private static String page(String name) throws IOException {
    return Files.readString(DOCS.resolve(name));
  }
}
