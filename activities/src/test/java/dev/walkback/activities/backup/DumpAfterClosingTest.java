package dev.walkback.activities.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.dump.Capture;
import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.ReadProof;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.rehearsal.KnownTarget;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.backup.WholeDump;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emergency dump: taken after closing, named by time, and read back before it counts. */
class DumpAfterClosingTest {
  private static final UUID ROLLBACK = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");
  private final ClientTools tools = ClientTools.of(Map.of(), System.getenv());

  @TempDir private Path root;
  private TargetForTests target;

  @BeforeEach
  void start() throws SQLException {
    target = TargetForTests.fresh();
    KnownTarget.archiver(TestPostgres.server());
    target.owner(
        "CREATE TABLE tracks AS SELECT i AS id, md5(i::text) AS title FROM generate_series(1, 9000) i");
  }

  @AfterEach
  void stop() throws SQLException {
    target.close();
  }

  @Test
  @Tag("S2.34")
  @Tag("D2.18")
  void isACompleteCaptureNamedByTimeAndReadToItsLastByte() throws IOException {
    var dump = take();

    assertThat(dump.afterClosing()).isTrue();
    assertThat(dump.capture()).matches("\\d{8}T\\d{6}Z-[0-9a-f]{8}");
    var folder = root.resolve("shop/before-rollback-0a1b2c3d/" + dump.capture());
    assertThat(folder.resolve("COMPLETE")).content().contains(dump.manifestDigest());
    ReadProof.of(root, folder, tools, Progress.silent());

    try (var files = Files.list(folder.resolve("dump"))) {
      var rows =
          files.filter(file -> file.toString().endsWith(".dat.gz")).findFirst().orElseThrow();
      byte[] bytes = Files.readAllBytes(rows);
      Files.write(rows, Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertThatThrownBy(() -> ReadProof.of(root, folder, tools, Progress.silent()))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().code()).isEqualTo("capture-file-truncated"));
  }

  @Test
  @Tag("D2.18")
  void isNoSafetyWhereItCannotBeTaken() throws SQLException {
    target.outside(
        "ALTER TABLE public.tracks ENABLE ROW LEVEL SECURITY",
        "ALTER TABLE public.tracks FORCE ROW LEVEL SECURITY",
        "ALTER ROLE walkback_archiver NOBYPASSRLS");
    try {
      assertThatThrownBy(this::take)
          .isInstanceOfSatisfying(
              ProblemException.class, e -> assertThat(e.problem().hint()).contains("BYPASSRLS"));
    } finally {
      target.outside("ALTER ROLE walkback_archiver BYPASSRLS");
    }
  }

  private WholeDump take() {
    var known = new KnownTarget(target);
    return new DumpAfterClosing(new Capture(tools, Clock.systemUTC()), tools, root)
        .take(ROLLBACK, known.targets().of(ROLLBACK), known.registered(), Progress.silent());
  }
}
