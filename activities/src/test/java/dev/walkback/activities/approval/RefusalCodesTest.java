package dev.walkback.activities.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever gets a code finds it in the documents. */
class RefusalCodesTest {
  private static final Path HOUSE = Path.of(System.getProperty("walkback.house"));
  private static final Pattern CODE =
      Pattern.compile("(?:Objected|same|gone)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"[,)]");

  @Test
  void everyCodeOfARefusalIsExplained() throws IOException {
    var codes = new TreeSet<String>();
    try (var sources =
        Files.list(HOUSE.resolve("activities/src/main/java/dev/walkback/activities/approval"))) {
      for (Path source : sources.toList()) {
        CODE.matcher(Files.readString(source))
            .results()
            .forEach(found -> codes.add(found.group(1)));
      }
    }
    assertThat(codes).hasSizeGreaterThan(35);
    var page = Files.readString(HOUSE.resolve("docs/chatops.md"));
    assertThat(codes).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
  }
}
