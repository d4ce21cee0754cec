package dev.walkback.activities.rehearsal;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.fingerprint.CatalogFingerprint;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.TargetForTests;
import dev.walkback.activities.progress.Progress;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.execution.RehearsalReceipt;
import dev.walkback.workflows.execution.RehearseRequest;
import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A shop before and after its migration at a target, a scratch server of another cluster, and the
 * product's own services between them.
 */
public final class Stage implements AutoCloseable {
  private static final CaptureRef CAPTURE =
      new CaptureRef("capture", "2026-11-20-1", Sha256.of("manifest"), Instant.EPOCH);

  public final TargetForTests target;
  public final KnownTarget known;
  public final UUID rollback = UUID.randomUUID();
  final List<String> said = new ArrayList<>();
  final List<byte[]> evidence = new ArrayList<>();
  final Path folder;
  private final PgServer scratch;
  private final Map<Integer, Path> tools;
  private Map<Integer, Address> scratches;
  private long mostBytes = Long.MAX_VALUE;
  private @Nullable Fingerprint captured;

  private Stage(PgServer server, PgServer scratchServer, Map<Integer, Path> tools)
      throws SQLException, IOException {
    this.scratch = scratchServer;
    this.tools = tools;
    this.target = TargetForTests.on(server);
    this.folder = Files.createTempDirectory("walkback-rehearsal-");
    this.scratches = Map.of(scratchServer.major(), ScratchForTests.superuser(scratchServer));
    this.known = new KnownTarget(target);
    KnownTarget.archiver(server);
  }

  /** On the server of all tests, with a scratch server that all stages share. */
  public static Stage set() throws SQLException, IOException {
    return on(TestPostgres.server(), ScratchForTests.server(), Map.of());
  }

  /** On servers of a test's own. */
  public static Stage on(PgServer server, PgServer scratchServer, Map<Integer, Path> tools)
      throws SQLException, IOException {
    return new Stage(server, scratchServer, tools);
  }

  /** What stands now is what was captured. */
  public Stage capture() throws SQLException {
    try (var connection = target.outside()) {
      captured = new CatalogFingerprint().read(connection);
    }
    return this;
  }

  /** Statements of the application's owner. */
  public Stage owner(String... statements) throws SQLException {
    target.owner(statements);
    return this;
  }

  Stage scratchAt(Map<Integer, Address> other) {
    scratches = other;
    return this;
  }

  Stage copyingAtMost(long bytes) {
    mostBytes = bytes;
    return this;
  }

  public ClientTools tools() {
    return ClientTools.of(tools, System.getenv());
  }

  RehearsalReceipt rehearse(PlanForTests plan) {
    return rehearse(plan, progress());
  }

  RehearsalReceipt rehearse(PlanForTests plan, Progress progress) {
    var request =
        new RehearseRequest(rollback, Sha256.of(plan.plan().toString()), plan.plan(), CAPTURE);
    return rehearse().run(request, progress);
  }

  Progress progress() {
    return (percent, what) -> said.add(percent + " % " + what);
  }

  List<String> left() throws SQLException {
    return ScratchForTests.left(scratch);
  }

  private Rehearse rehearse() {
    var connections = new Connector();
    return new Rehearse(
        known.targets(),
        any -> known.registered(),
        new ScratchServers(connections, scratches),
        tools(),
        new Limits(folder, mostBytes, 2),
        new Rehearse.Known(
            StepForTests.files(),
            (any, source) -> this::load,
            source -> Optional.ofNullable(captured).orElseThrow(),
            (any, connection) -> new CatalogFingerprint().read(connection)),
        evidence(),
        InstantSource.system());
  }

  private long load(Connection session, String table, String temporary) {
    try {
      Query.run(
          session,
          "CREATE TEMPORARY TABLE "
              + temporary
              + " ON COMMIT DROP AS SELECT id FROM generate_series(1, 3) AS id");
      return 3;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private EvidenceStore evidence() {
    return new EvidenceStore() {
      @Override
      public String put(UUID any, String kind, byte[] body) {
        evidence.add(body);
        return Sha256.of(body);
      }

      @Override
      public Optional<byte[]> get(UUID any, String digest) {
        return Optional.empty();
      }
    };
  }

  @Override
  public void close() throws SQLException {
    target.close();
  }
}
