package dev.walkback.examples.story;

import dev.walkback.activities.dump.Capture;
import dev.walkback.activities.dump.CaptureOrder;
import dev.walkback.activities.dump.CapturedRows;
import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.StoredCapture;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Identifier;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.psql.ByHand;
import dev.walkback.activities.psql.PlanScript;
import dev.walkback.activities.target.TargetSchema;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The migrated story with its printed plan beside, and a person who has psql and nothing else. */
record Drawer(Path folder, TestDatabase database, Path tools, Logins logins, StoredCapture captured)
    implements AutoCloseable {
  private static final Path DEBIAN = Path.of("/usr/lib/postgresql/15/bin");

  record Said(int exit, String text) {}

  static Drawer filled(Path folder, Class<?> test) throws Exception {
    return filled(folder, TestPostgres.freshDatabase(test), DEBIAN);
  }

  /** On this database, with the tools of its major. */
  static Drawer filled(Path folder, TestDatabase database, Path tools) throws Exception {
    Connection connection = database.connect();
    Logins logins = Logins.create(connection);
    Story story = new Story(Path.of(""));
    story.prepare(connection);
    UUID registration = UUID.randomUUID();
    database.execute("GRANT CREATE ON DATABASE " + database.name() + " TO walkback_operator");
    try (Connection operator =
        database.connect("walkback_operator", logins.operator().password())) {
      TargetSchema.install(operator, new Identifier("walkback_operator"));
      TargetSchema.mark(operator, new TargetSchema.Marker(registration, "music-demo"));
    }
    StoredCapture captured = capture(folder, database, tools, logins, registration);
    story.migrate(connection);
    try (Connection app = database.connect(logins.app().user(), logins.app().password())) {
      story.goOnWriting(app);
    }
    // A person prints ahead and is then alone in the database.
    Drawer drawer = new Drawer(folder, database, tools, logins, captured);
    connection.close();
    Files.writeString(folder.resolve("rollback.sql"), drawer.printed());
    return drawer;
  }

  private static StoredCapture capture(
      Path folder, TestDatabase database, Path tools, Logins logins, UUID registration) {
    Path root = folder.resolve("captures");
    var archiver =
        new Address(
            database.server().host(),
            database.server().port(),
            database.name(),
            logins.archiver().user(),
            new Secret(logins.archiver().password()),
            Tls.NONE);
    var order =
        new CaptureOrder(
            archiver, "music-demo", registration, "2026-11-20-1", root, "walkback/test", 2);
    var taken =
        new Capture(tools(database, tools), Clock.systemUTC()).take(order, Progress.silent());
    return StoredCapture.open(root, taken.folder());
  }

  private static ClientTools tools(TestDatabase database, Path tools) {
    return ClientTools.of(Map.of(database.server().major(), tools), System.getenv());
  }

  private String printed() {
    var manifest = captured.manifest();
    var source =
        new ByHand.Captured(
            manifest.id(),
            captured.folder(),
            captured.manifestDigest(),
            manifest.server(),
            captured.counts(),
            (table, path) -> CapturedRows.of(captured, tools(database, tools), table, path));
    var hand =
        new ByHand(
            "dbname=" + database.name(), Map.of(), Map.of("health", "https://x/health"), source);
    return PlanScript.of(new PlanReader(Path.of("plans")).read("tracks-schema"), hand);
  }

  /** Types what the head of the script says of the capture. */
  void takeRowsOut() throws IOException, InterruptedException {
    List<String> commands =
        Files.readAllLines(folder.resolve("rollback.sql")).stream()
            .filter(line -> line.startsWith("--      pg_restore"))
            .map(line -> line.substring(2).strip())
            .toList();
    for (String command : commands) {
      var said = run(List.of("sh", "-c", "set -e; PATH=" + tools + ":$PATH; " + command), "");
      if (said.exit() != 0) {
        throw new IllegalStateException(command + ": " + said.text());
      }
    }
  }

  Said psql(String phrase) throws IOException, InterruptedException, SQLException {
    var typed = phrase.formatted(database.name());
    var command =
        List.of(
            tools.resolve("psql").toString(), "-X", "-v", "phrase=" + typed, "-f", "rollback.sql");
    return run(command, logins.operator().password());
  }

  private Said run(List<String> command, String password) throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".txt");
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.redirectOutput(said.toFile());
    builder.environment().put("PGHOST", database.server().host());
    builder.environment().put("PGPORT", String.valueOf(database.server().port()));
    builder.environment().put("PGDATABASE", database.name());
    builder.environment().put("PGUSER", "walkback_operator");
    builder.environment().put("PGPASSWORD", password);
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end: " + Files.readString(said));
    }
    return new Said(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  Connection application() throws SQLException {
    return database.connect(logins.app().user(), logins.app().password());
  }

  void owner(String sql) throws SQLException {
    database.execute("SET ROLE music_owner", sql);
  }

  void superuser(String sql) throws SQLException {
    database.execute(sql);
  }

  /** A look from outside, by somebody who goes again. */
  List<String> look(String sql) throws SQLException {
    try (Connection looking = database.connect()) {
      return Rows.of(looking, sql);
    }
  }

  List<String> differences() throws SQLException {
    try (Connection looking = database.connect()) {
      return Rows.differences(captured.fingerprint(), Rows.catalog(looking));
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }
}
