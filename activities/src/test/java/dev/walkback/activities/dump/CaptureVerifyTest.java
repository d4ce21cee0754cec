package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.LocalPg;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CaptureVerifyTest {

  private static final Clock CLOCK = Clock.systemUTC();

  @TempDir static Path original;
  private static TestDatabase database;
  private static LocalPg scratch;
  private static Captured taken;
  private static ServerState begun;

  @TempDir Path root;
  private Captured captured;

  @BeforeAll
  static void captureTheShop() throws Exception {
    database = TestPostgres.freshDatabase(CaptureVerifyTest.class);
    scratch = TestPostgres.another();
    var shop = Shop.on(database.server(), database.name());
    database.execute(
        "CREATE ROLE shop_owner_" + database.name(),
        "ALTER TABLE shop.tracks OWNER TO shop_owner_" + database.name(),
        "SELECT lo_from_bytea(0, '\\x0102')");
    taken = new Capture(Shop.tools(), CLOCK).take(shop.order(original), Progress.silent());
    try (var connection = database.connect()) {
      begun = ServerState.of(connection);
    }
  }

  @AfterAll
  static void close() throws Exception {
    String role = "shop_owner_" + database.name();
    database.execute("DROP OWNED BY " + role + " CASCADE", "DROP ROLE " + role);
    database.close();
    scratch.close();
  }

  @BeforeEach
  void copyTheCapture() throws IOException {
    Path folder = root.resolve(original.relativize(taken.folder()));
    try (var walk = Files.walk(taken.folder())) {
      for (Path path : walk.toList()) {
        Path copy = folder.resolve(taken.folder().relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      }
    }
    captured = new Captured(taken.id(), folder, taken.manifest(), taken.manifestDigest());
  }

  @AfterEach
  void leavesNoScratchDatabaseBehind() throws SQLException {
    assertThat(databases()).isEmpty();
  }

  @Test
  @Tag("S0.12")
  @Tag("S0.15")
  @Tag("S0.17")
  @Tag("S0.18")
  @Tag("S0.21")
  @Tag("S0.25")
  @Tag("D0.5")
  void provesAWholeCaptureByReadingAndRestoringIt() {
    Proof proof = verify(expectations(), false, Progress.silent());

    assertThat(proof.manifest().rows()).isEqualTo(3022);
    assertThat(proof.manifestDigest()).isEqualTo(taken.manifestDigest());
    assertThat(proof.restored()).isPositive();
    assertThat(proof.scratch()).isNull();
  }

  @Test
  @Tag("S0.20")
  void showsHowFarItIs() {
    var said = new ArrayList<String>();

    verify(expectations(), false, (percent, what) -> said.add(percent + " " + what));

    assertThat(said)
        .anyMatch(line -> line.contains("checksum of dump/toc.dat"))
        .anyMatch(line -> line.contains("decoding"))
        .anyMatch(line -> line.contains("counting shop.tracks"));
    assertThat(said)
        .extracting(line -> Integer.parseInt(line.substring(0, line.indexOf(' '))))
        .isSorted();
  }

  @Test
  void keepsTheRestoredDatabaseForTheRehearsalWhenAsked() throws Exception {
    Proof proof = verify(expectations(), true, Progress.silent());

    assertThat(databases()).containsExactly(proof.scratch());
    try (var connection = scratch.connect(proof.scratch());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "SELECT count(*), (SELECT shobj_description(oid, 'pg_database') FROM pg_database"
                    + " WHERE datname = current_database()), (SELECT count(*) FROM pg_roles WHERE"
                    + " rolname ~ '^shop_owner_' AND NOT rolcanlogin), to_regclass('walkback.registration')"
                    + " FROM shop.tracks")) {
      row.next();
      assertThat(row.getLong(1)).isEqualTo(3000);
      assertThat(row.getString(2)).isEqualTo("walkback " + taken.manifestDigest() + " verified");
      assertThat(row.getLong(3)).isEqualTo(1);
      assertThat(row.getString(4)).isNull();
    }
    scratch.dropDatabase(proof.scratch());
  }

  @Test
  void dropsWhatAnAttemptOfADeadWorkerLeft() throws Exception {
    scratch.execute(
        "postgres",
        "CREATE DATABASE wb_scratch_0123abcd_6",
        "COMMENT ON DATABASE wb_scratch_0123abcd_6 IS 'walkback sha256:00 restoring'",
        "CREATE DATABASE wb_scratch_0123abcd_notours");

    verify(expectations(), false, Progress.silent());

    assertThat(databases()).containsExactly("wb_scratch_0123abcd_notours");
    scratch.dropDatabase("wb_scratch_0123abcd_notours");
  }

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
            new CaptureVerify(root, Shop.tools(), CLOCK)
                .verify(taken.folder(), expectations(), order(false), Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("does not lie in the folder of captures");
  }

  @Test
  @Tag("D4.5")
  void refusesAnotherTargetAndAnotherRun() {
    var other = java.util.UUID.randomUUID();
    refused(with(other, "2026-11-20-1", begun.lsn(), begun.now()))
        .hasMessageContaining("registered as another database than orders-prod");
    refused(with(Shop.REGISTRATION, "2026-11-20-2", begun.lsn(), begun.now()))
        .hasMessageContaining("was taken for run 2026-11-20-1, not for 2026-11-20-2");
  }

  @Test
  @Tag("S0.16")
  void refusesACaptureTakenAfterTheMigrationBegan() {
    var earlier = new Lsn(Lsn.parse(taken.manifest().lsn()).position() - 1);
    refused(with(Shop.REGISTRATION, "2026-11-20-1", earlier, begun.now()))
        .hasMessageContaining("after run 2026-11-20-1 had begun");
    refused(
            with(
                Shop.REGISTRATION,
                "2026-11-20-1",
                begun.lsn(),
                taken.manifest().taken().minusSeconds(1)))
        .hasMessageContaining("after run 2026-11-20-1 had begun");
  }

  @Test
  void refusesTheTargetsOwnClusterAsScratchServer() {
    var own =
        new RestoreOrder(
            new ScratchServer(Shop.address(database.server(), "postgres"), 1),
            "0123abcd",
            "1",
            false);

    assertThatThrownBy(() ->
            new CaptureVerify(root, Shop.tools(), CLOCK)
                .verify(captured.folder(), expectations(), own, Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("is the cluster of orders-prod itself");
  }

  @Test
  void endsTheRestoreAndDropsItWhenSomebodyAsksToStop() {
    var stopping = new Stopping("counting shop.tracks");

    assertThatThrownBy(() -> verify(expectations(), false, stopping))
        .isInstanceOf(ProblemException.class);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused() {
    return refused(expectations());
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refusedUnpinned() {
    var pinned = expectations();
    return refused(
        new Expectations(
            pinned.target(),
            pinned.registration(),
            pinned.run(),
            null,
            pinned.systemIdentifier(),
            pinned.begunLsn(),
            pinned.begun()));
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(Expectations expected) {
    return assertThatThrownBy(() -> verify(expected, false, Progress.silent()))
        .isInstanceOf(ProblemException.class);
  }

  private Proof verify(Expectations expected, boolean keep, Progress progress) {
    return new CaptureVerify(root, Shop.tools(), CLOCK)
        .verify(captured.folder(), expected, order(keep), progress);
  }

  private static RestoreOrder order(boolean keep) {
    var server = new ScratchServer(Shop.address(scratch, "postgres"), 2);
    return new RestoreOrder(server, "0123abcd", "7", keep);
  }

  private static Expectations expectations() {
    return with(Shop.REGISTRATION, "2026-11-20-1", begun.lsn(), begun.now());
  }

  private static Expectations with(java.util.UUID registration, String run, Lsn lsn, Instant at) {
    return new Expectations(
        "orders-prod",
        registration,
        run,
        taken.manifestDigest(),
        begun.systemIdentifier(),
        lsn,
        at);
  }

  private static List<String> databases() throws SQLException {
    var names = new ArrayList<String>();
    try (var connection = scratch.connect("postgres");
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("SELECT datname FROM pg_database WHERE datname ~ '^wb_'")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static final class Stopping implements Progress {
    private final String when;
    private Runnable action = () -> {};
    private boolean stopped;

    Stopping(String when) {
      this.when = when;
    }

    @Override
    public void at(int percent, String what) {
      if (what.equals(when)) {
        stopped = true;
        action.run();
      }
    }

    @Override
    public boolean stopped() {
      return stopped;
    }

    @Override
    public void whenStopped(Runnable todo) {
      action = todo;
    }
  }
}
