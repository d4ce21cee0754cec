package dev.walkback.activities.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.progress.Progress;
import dev.walkback.workflows.plan.Sha256;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CaptureTest extends OpenShop {

  @Test
  @Tag("S2.34")
  @Tag("S4.10")
  @Tag("S4.34")
  void sealsDumpCountsAndCatalogOfOneMoment() throws Exception {
    var said = new ArrayList<String>();

    Captured captured =
        new Capture(Shop.tools(), CLOCK)
            .take(shop.order(root), (percent, what) -> said.add(percent + " " + what));

    assertThat(captured.folder().getParent()).isEqualTo(root.resolve("orders-prod/2026-11-20-1"));
    assertThat(captured.id()).matches("20261120T221500Z-[0-9a-f]{8}");
    Manifest manifest = captured.manifest();
    assertThat(manifest.registration()).isEqualTo(Shop.REGISTRATION);
    assertThat(manifest.run()).isEqualTo("2026-11-20-1");
    assertThat(manifest.tables()).isEqualTo(3);
    assertThat(manifest.rows()).isEqualTo(3022);
    assertThat(manifest.files())
        .containsKeys("fingerprint.json", "counts.json", "sequences.json", "roles.json")
        .containsKey("dump/toc.dat");
    assertThat(Json.MAPPER.readValue(file(captured, "counts.json"), Map.class))
        .isEqualTo(
            Map.of("shop.artists", 20, "shop.tracks", 3000, "shop.\"odd \"\"name\"\" \"", 2));
    assertThat(Sha256.of(file(captured, "manifest.json"))).isEqualTo(captured.manifestDigest());
    assertThat(Files.readString(captured.folder().resolve("COMPLETE")))
        .isEqualTo(captured.manifestDigest() + "\n");
    assertThat(said).anyMatch(line -> line.contains("counting shop.tracks"));
  }

  @Test
  void isClosedToEverybodyElse() throws Exception {
    Captured captured = new Capture(Shop.tools(), CLOCK).take(shop.order(root), Progress.silent());

    try (var walk = Files.walk(captured.folder())) {
      assertThat(walk)
          .allSatisfy(path ->
              assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                  .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  @Test
  void doesNotCarryOurOwnSchemas() throws Exception {
    Captured captured = new Capture(Shop.tools(), CLOCK).take(shop.order(root), Progress.silent());

    var listed = new StringBuilder();
    ProgramRunner.run(
        Program.reading(
            Shop.tools().forServer(captured.manifest().serverVersion()),
            "pg_restore",
            List.of("--list", captured.folder().resolve("dump").toString())),
        output -> listed.append(new String(output.readAllBytes(), UTF_8)),
        Progress.silent(),
        () -> {});
    assertThat(listed).contains("TABLE DATA shop tracks").doesNotContain("walkback");
    assertThat(new String(file(captured, "fingerprint.json"), UTF_8)).doesNotContain("walkback");
  }

  @Test
  void takesAnotherTryWhenTheSchemaChangedOnce() throws Exception {
    var changes = new AtomicInteger();
    Progress once =
        (percent, what) -> {
          if (what.equals("counting shop.tracks") && changes.getAndIncrement() == 0) {
            alter(99);
          }
        };

    Captured captured = new Capture(Shop.tools(), CLOCK).take(shop.order(root), once);

    assertThat(changes).hasValue(2);
    assertThat(new String(file(captured, "fingerprint.json"), UTF_8)).contains("shop.more99");
  }

  @Test
  void outlivesTheLimitsThatEndForgottenSessions() throws Exception {
    var settings = List.of("idle_in_transaction_session_timeout", "statement_timeout");
    for (String setting : settings) {
      database.execute("ALTER DATABASE " + database.name() + " SET " + setting + " = 20");
    }

    var captured = new Capture(Shop.tools(), CLOCK).take(shop.order(root), Progress.silent());

    assertThat(captured.manifest().rows()).isEqualTo(3022);
    for (String setting : settings) {
      database
          .server()
          .execute("postgres", "ALTER DATABASE " + database.name() + " RESET " + setting);
    }
  }

  private static byte[] file(Captured captured, String name) throws Exception {
    return Files.readAllBytes(captured.folder().resolve(name));
  }
}
