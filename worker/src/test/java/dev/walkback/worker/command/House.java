package dev.walkback.worker.command;

import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.worker.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An installation as an operator sets one up: configuration, plans, a target, our own database. */
public final class House implements AutoCloseable {
  private static final List<String> LOGINS =
      List.of("house_operator", "house_observer", "house_archiver");

  private static final String CONFIGURATION =
      """
      installation: house
      database: {host: 127.0.0.1, port: %1$d, name: %2$s, user: %3$s, password: {file: secrets/own}, tls: none}
      temporal: {address: "%4$s", namespace: default}
      plans: plans
      captures: captures
      reports: reports
      scratch:
        "%5$d": {host: 127.0.0.1, port: %6$d, name: postgres, user: %3$s, password: {file: secrets/own}, tls: none}
      targets:
        notes:
          host: 127.0.0.1
          port: %6$d
          name: %7$s
          user: house_operator
          password: {file: secrets/login}
          tls: none
          observer: {user: house_observer, password: {file: secrets/login}}
          archiver: {user: house_archiver, password: {file: secrets/login}}
      %8$s
      people:
        olga: {roles: [on-call, responder], contacts: ["mail:olga@house.example"]}
        dan: {roles: [dba, devops-lead, product-owner], contacts: ["mail:dan@house.example"]}
      policies:
        standard: {}
      """;

  public final Path folder;
  public final TestDatabase own;
  public final TestDatabase target;
  private final PgServer server = TestPostgres.server();
  private String address = "127.0.0.1:1";
  private String extra = "";

  /** What a command said and how it ended. */
  public record Said(int exit, String out, String err) {
    public String all() {
      return out + err;
    }
  }

  private House(Path folder, TestDatabase own, TestDatabase target) {
    this.folder = folder;
    this.own = own;
    this.target = target;
  }

  public static House built(Path folder, Class<?> test) throws SQLException, IOException {
    roles();
    var house =
        new House(folder, TestPostgres.freshDatabase(test), TestPostgres.freshDatabase(test));
    house.target.execute(
        "GRANT CREATE ON DATABASE " + house.target.name() + " TO house_operator",
        "GRANT CREATE ON SCHEMA public TO house_owner",
        "SET ROLE house_owner",
        "CREATE TABLE notes (id int PRIMARY KEY, text text, mood text)",
        "INSERT INTO notes SELECT n, 'note ' || n, 'fine' FROM generate_series(1, 20) AS n",
        "CREATE TABLE schema_migrations (version text PRIMARY KEY)",
        "INSERT INTO schema_migrations VALUES ('001'), ('002')",
        "CREATE INDEX notes_mood ON notes (mood)");
    house.write();
    house.plan("notes", PLAN);
    return house;
  }

  private static final String PLAN =
      """
      walkback: 1
      type: schema
      target: notes
      about: {feature: Moods, version: "1.0", created: "2026-11-19", status: rehearsed, authors: [mara]}
      run: r1
      tool: schema-migrations
      closes: everything
      barriers: [{database: {}}]
      steps:
        - name: "002"
          revert: revert/002.sql
          reapply: reapply/002.sql
          verify: verify/002.sql
          owner: house_owner
          hazards: [drops-index, updates-rows]
          loss: none
          rows: {notes: {update: [0, 20]}}
      checks: [{counts: all}, {empty: verify/check.sql}]
      """;

  /** Writes a plan with the files that its one step names. */
  public House plan(String name, String yaml) throws IOException {
    Path plan = folder.resolve("plans").resolve(name);
    for (String part : List.of("revert", "reapply", "verify")) {
      Files.createDirectories(plan.resolve(part));
    }
    Files.writeString(plan.resolve("plan.yaml"), yaml);
    Files.writeString(
        plan.resolve("revert/002.sql"),
        "DROP INDEX notes_mood;\nUPDATE notes SET mood = NULL WHERE mood = 'fine';\n");
    Files.writeString(
        plan.resolve("reapply/002.sql"), "CREATE INDEX notes_mood ON notes (mood);\n");
    Files.writeString(
        plan.resolve("verify/002.sql"), "SELECT id FROM notes WHERE mood IS NOT NULL;\n");
    Files.writeString(
        plan.resolve("verify/check.sql"), "SELECT id FROM notes WHERE text IS NULL;\n");
    return this;
  }

  public Path file(String plan, String file) {
    return folder.resolve("plans").resolve(plan).resolve(file);
  }

  public static String yaml() {
    return PLAN;
  }

  /** Temporal's address, for those who need one that answers. */
  public House temporal(String where) throws IOException {
    address = where;
    write();
    return this;
  }

  /** More of the target's configuration, indented by four. */
  public House with(String lines) throws IOException {
    extra = lines;
    write();
    return this;
  }

  void write() throws IOException {
    write(server.port());
  }

  /** The configuration, with our own database somewhere else. */
  public void write(int ownPort) throws IOException {
    var secrets = Files.createDirectories(folder.resolve("secrets"));
    Files.writeString(secrets.resolve("own"), own.password());
    Files.writeString(secrets.resolve("login"), "secret");
    var text =
        CONFIGURATION.formatted(
            ownPort,
            own.name(),
            own.user(),
            address,
            server.major(),
            server.port(),
            target.name(),
            extra);
    Files.writeString(folder.resolve("walkback.yaml"), text);
  }

  public Path configuration() {
    return folder.resolve("walkback.yaml");
  }

  /** One command, as somebody types it in this folder. */
  public Said run(String... words) {
    var out = new StringWriter();
    var err = new StringWriter();
    var context =
        new Context(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            Map.of("PATH", System.getenv("PATH")),
            folder);
    int exit = Main.run(context, words);
    return new Said(exit, out.toString(), err.toString());
  }

  /** Registered, captured, and declared as migrated since. */
  public House migrated() {
    must("target", "add", "notes");
    must("capture", "notes", "--run", "r1");
    must("migration", "begin", "notes", "--run", "r1");
    return this;
  }

  public String must(String... words) {
    var said = run(words);
    if (said.exit() != 0) {
      throw new IllegalStateException(String.join(" ", words) + ": " + said.all());
    }
    return said.out();
  }

  /** As the superuser, at the target. */
  public void atTarget(String... statements) throws SQLException {
    target.execute(statements);
  }

  public List<String> column(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  private static void roles() throws SQLException {
    var server = TestPostgres.server();
    try (Connection connection = server.connect(PgServer.SUPERUSER);
        var statement = connection.createStatement()) {
      var there = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = 'house_owner'");
      if (there.next()) {
        return;
      }
      statement.execute("CREATE ROLE house_owner");
      for (String login : LOGINS) {
        statement.execute("CREATE ROLE " + login + " LOGIN PASSWORD 'secret'");
      }
      statement.execute("GRANT house_owner, pg_signal_backend TO house_operator");
      statement.execute("GRANT pg_read_all_stats TO house_observer");
      statement.execute("GRANT pg_read_all_data TO house_archiver");
    }
  }

  @Override
  public void close() throws SQLException {
    target.close();
    own.close();
  }
}
