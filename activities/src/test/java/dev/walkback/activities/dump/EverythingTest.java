package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EverythingTest {

  private static LocalPg target;
  private static LocalPg scratch;
  @TempDir Path root;

  @BeforeAll
  static void makeADatabaseWithEverything() throws Exception {
    target = TestPostgres.another();
    scratch = TestPostgres.another();
    target.createDatabase("everything", target.superuser());
    try (var in = EverythingTest.class.getResourceAsStream("everything.sql")) {
      String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      target.execute("everything", sql);
    }
  }

  @AfterAll
  static void close() {
    target.close();
    scratch.close();
  }

  @Test
  @Tag("S4.13")
  void restoresEverythingToTheSameCatalogAndRows() throws Exception {
    var shop = new Shop(target, "everything");
    Captured captured =
        new Capture(Shop.tools(), Clock.systemUTC()).take(shop.order(root), Progress.silent());
    ServerState begun;
    try (var connection = target.connect("everything")) {
      begun = ServerState.of(connection);
    }

    Proof proof =
        new CaptureVerify(root, Shop.tools(), Clock.systemUTC())
            .verify(
                captured.folder(),
                new Expectations(
                    "orders-prod",
                    Shop.REGISTRATION,
                    "2026-11-20-1",
                    captured.manifestDigest(),
                    begun.systemIdentifier(),
                    begun.lsn(),
                    begun.now()),
                new RestoreOrder(
                    new ScratchServer(Shop.address(scratch, "postgres"), 2),
                    "0123abcd",
                    "1",
                    false),
                Progress.silent());

    assertThat(proof.manifest().largeObjects()).isEqualTo(1);
    assertThat(proof.findings())
        .contains("A dump does not carry this: index app.broken_x is missing.");
  }
}
