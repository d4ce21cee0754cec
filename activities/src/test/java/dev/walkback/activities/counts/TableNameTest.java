package dev.walkback.activities.counts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNameTest {
  private static final List<String> CATALOG =
      List.of("app.posts", "public.posts", "public.\"Odd.one\"", "app.only", "public.\"user\"");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "posts, public, public.posts",
        "app.posts, public, app.posts",
        "user, public, public.\"user\"",
        "\"Odd.one\", public, public.\"Odd.one\"",
        "public.\"Odd.one\", app, public.\"Odd.one\"",
        "only, app, app.only"
      })
  void findsWhichTableIsMeant(String written, String path, String found) {
    assertThat(TableName.among(CATALOG, written, List.of(path))).contains(found);
  }

  @Test
  void looksAlongThePathInItsOrder() {
    assertThat(TableName.among(CATALOG, "posts", List.of("app", "public"))).contains("app.posts");
    assertThat(TableName.among(CATALOG, "only", List.of("public"))).isEmpty();
  }

  @Test
  void prefersPublicThenTheOnlyOneWhereNoPathIsKnown() {
    assertThat(TableName.anywhere(CATALOG, "posts")).contains("public.posts");
    assertThat(TableName.anywhere(CATALOG, "only")).contains("app.only");
    assertThat(TableName.anywhere(CATALOG, "elsewhere.only")).isEmpty();
  }
}
