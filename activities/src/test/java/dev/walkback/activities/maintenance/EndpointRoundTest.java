package dev.walkback.activities.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.progress.Jumping;
import dev.walkback.workflows.check.CheckResult;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndpointRoundTest {
  private final FakeShop shop = new FakeShop();
  private final List<String> kept = new ArrayList<>();

  @AfterEach
  void stop() {
    shop.close();
  }

  @Test
  @Tag("S4.17")
  void keepsTheLastTwentyLinesOfALogAsEvidenceAndShowsNoneOfThem() {
    shop.log =
        IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "INFO line " + i)
            .collect(Collectors.joining("\n"));

    CheckResult result = askedForTheLog();

    assertThat(result.result()).isEqualTo(Result.PASS);
    assertThat(result.evidence()).isEqualTo("sha256:of-log");
    assertThat(kept).hasSize(20).startsWith("INFO line 11").endsWith("INFO line 30");
    assertThat(result.toString()).doesNotContain("INFO");
  }

  @Test
  @Tag("S0.27")
  void failsWhereTheLogHoldsAnErrorAndKeepsTheLinesThatSayWhich() {
    shop.log = "INFO started\nERROR playlist of ada@example.com is broken";

    CheckResult result = askedForTheLog();

    assertThat(result.result()).isEqualTo(Result.FAIL);
    assertThat(result.observed()).contains("with the text that must not be there");
    assertThat(result.toString()).doesNotContain("ada@example.com");
    assertThat(kept).last().asString().contains("ada@example.com");
  }

  private CheckResult askedForTheLog() {
    var round =
        new EndpointRound(
            shop.entrances(true),
            new Jumping("2026-11-21T03:00:00Z").patience(),
            (endpoint, lines) -> {
              kept.addAll(lines);
              return "sha256:of-" + endpoint;
            },
            List.of(new EndpointCheck("log")));
    round.ask(name -> false);
    return round.results().getFirst();
  }
}
