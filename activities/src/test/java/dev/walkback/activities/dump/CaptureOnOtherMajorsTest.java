package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class CaptureOnOtherMajorsTest {

  @TempDir Path root;

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void capturesProvesAndReadsBack(int major) throws Exception {
    var one = TestPostgres.another(major);
    assumeTrue(one.isPresent(), "WALKBACK_TEST_PG" + major + " names no installation");
    try (LocalPg target = one.orElseThrow();
        LocalPg scratch = TestPostgres.another(major).orElseThrow()) {
      target.execute(
          "postgres", rich().replace("shop.", "rich.").replace("SCHEMA shop", "SCHEMA rich"));
      var shop = Shop.on(target, "postgres");
      var tools = ClientTools.of(Map.of(major, target.install().bin()), Map.of());

      Captured captured =
          new Capture(tools, Clock.systemUTC()).take(shop.order(root), Progress.silent());
      Proof proof = prove(captured, tools, target, scratch);

      assertThat(proof.manifest().serverVersion().major()).isEqualTo(major);
      assertThat(proof.manifest().rows()).isEqualTo(3022);
      try (var connection = target.connect("postgres")) {
        connection.setAutoCommit(false);
        var stored = StoredCapture.open(root, captured.folder());
        assertThat(
                new SourceTables(stored, tools, Progress.silent())
                    .load(connection, "shop.tracks", "before_tracks"))
            .isEqualTo(3000);
      }
    }
  }

  private Proof prove(Captured captured, ClientTools tools, LocalPg target, LocalPg scratch)
      throws Exception {
    try (var connection = target.connect("postgres")) {
      var begun = ServerState.of(connection);
      return new CaptureVerify(root, tools, Clock.systemUTC())
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
                  new ScratchServer(Shop.address(scratch, "postgres"), 2), "0123abcd", "1", false),
              Progress.silent());
    }
  }

  private static String rich() throws Exception {
    try (var in = CatalogFingerprint.class.getResourceAsStream("rich.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
