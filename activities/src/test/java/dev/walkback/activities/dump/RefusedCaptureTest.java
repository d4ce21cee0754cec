package dev.walkback.activities.dump;

import static dev.walkback.activities.dump.Verification.RUN;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class RefusedCaptureTest extends SpoiltCopy {

  @Test
  @Tag("D0.5")
  void refusesATruncatedFile() throws Exception {
    Forgery.cutInHalf(Forgery.largest(captured));

    refused().hasMessageContaining("bytes and had").hasMessageContaining("HINT: Do not use");
  }

  @Test
  void refusesAFlippedBit() throws Exception {
    Forgery.flipABit(Forgery.largest(captured));

    refused().hasMessageContaining("its checksum differs");
  }

  @Test
  @Tag("S0.17")
  @Tag("D0.5")
  void refusesATruncatedFileWhoseManifestWasMadeToAgree() throws Exception {
    Forgery.cutInHalf(Forgery.largest(captured));
    Forgery.reseal(captured);

    refusedUnpinned().hasMessageContaining("pg_restore cannot read the whole archive");
    refused().hasMessageContaining("lies another one");
  }

  @Test
  void refusesTwoTablesSwappedAndSealedAgain() throws Exception {
    Path largest = Forgery.largest(captured);
    try (var files = Files.list(captured.folder().resolve("dump"))) {
      Path other =
          files
              .filter(file -> !file.equals(largest) && !file.endsWith("toc.dat"))
              .max((a, b) -> Long.compare(a.toFile().length(), b.toFile().length()))
              .orElseThrow();
      Forgery.swap(largest, other);
    }
    Forgery.reseal(captured);

    refusedUnpinned().hasMessageContaining("HINT");
  }

  @Test
  @Tag("S0.18")
  @Tag("D0.11")
  void refusesCountsThatTheRestoreDoesNotBearOut() throws Exception {
    Path counts = captured.folder().resolve("counts.json");
    Files.writeString(counts, Files.readString(counts).replace("3000", "3001"));
    Forgery.reseal(captured);

    refusedUnpinned().hasMessageContaining("shop.tracks had 3001 rows and has 3000");
  }

  @Test
  void refusesACatalogThatTheRestoreDoesNotBearOut() throws Exception {
    Path catalog = captured.folder().resolve("fingerprint.json");
    Files.writeString(catalog, Files.readString(catalog).replace("ON DELETE CASCADE", ""));
    Forgery.reseal(captured);

    refusedUnpinned().hasMessageContaining("differs in its schema: constraint shop.tracks.");
  }

  @Test
  @Tag("S0.15")
  void refusesACaptureThatWasNeverCompleted() throws Exception {
    Files.delete(captured.folder().resolve("COMPLETE"));

    refused().hasMessageContaining("was never completed");
  }

  @Test
  void refusesAFileThatIsMissingOrAddedOrALink() throws Exception {
    Path largest = Forgery.largest(captured);
    Path elsewhere = Files.move(largest, root.resolve("elsewhere"));
    refused().hasMessageContaining("is missing in capture");
    Files.createSymbolicLink(largest, elsewhere);
    refused().hasMessageContaining("is a symbolic link");
    Files.delete(largest);
    Files.move(elsewhere, largest);
    Files.writeString(captured.folder().resolve("dump/more.dat"), "x");
    refused().hasMessageContaining("dump/more.dat").hasMessageContaining("was not there");
  }

  @Test
  void refusesACaptureOutsideItsFolder() {
    assertThatThrownBy(() ->
            new CaptureVerify(root, Shop.tools(), Clock.systemUTC())
                .verify(
                    shop.taken().folder(),
                    shop.expectations(),
                    shop.order(false),
                    Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("does not lie in the folder of captures");
  }

  @Test
  @Tag("D4.5")
  void refusesAnotherTargetAndAnotherRun() {
    var other = UUID.randomUUID();
    refused(shop.with(other, RUN, null, shop.begun().lsn(), shop.begun().now()))
        .hasMessageContaining("registered as another database than orders-prod");
    refused(
            shop.with(
                Shop.REGISTRATION, "2026-11-20-2", null, shop.begun().lsn(), shop.begun().now()))
        .hasMessageContaining("was taken for run 2026-11-20-1, not for 2026-11-20-2");
  }

  @Test
  @Tag("S0.16")
  void refusesACaptureTakenAfterTheMigrationBegan() {
    var earlier = new Lsn(Lsn.parse(shop.taken().manifest().lsn()).position() - 1);
    refused(shop.with(Shop.REGISTRATION, RUN, null, earlier, shop.begun().now()))
        .hasMessageContaining("after run 2026-11-20-1 had begun");
    refused(
            shop.with(
                Shop.REGISTRATION,
                RUN,
                null,
                shop.begun().lsn(),
                shop.taken().manifest().taken().minusSeconds(1)))
        .hasMessageContaining("after run 2026-11-20-1 had begun");
  }

  @Test
  void refusesTheTargetsOwnClusterAsScratchServer() {
    var own =
        new RestoreOrder(
            new ScratchServer(Shop.address(shop.database().server(), "postgres"), 1),
            "0123abcd",
            "1",
            false);

    assertThatThrownBy(() ->
            new CaptureVerify(root, Shop.tools(), Clock.systemUTC())
                .verify(captured.folder(), shop.expectations(), own, Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is the cluster of orders-prod itself");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused() {
    return refused(shop.expectations());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refusedUnpinned() {
    return refused(shop.unpinned());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(Expectations expected) {
    return assertThatThrownBy(() ->
            new CaptureVerify(root, Shop.tools(), Clock.systemUTC())
                .verify(captured.folder(), expected, shop.order(false), Progress.silent()))
        .isInstanceOf(ProblemException.class);
  }
}
