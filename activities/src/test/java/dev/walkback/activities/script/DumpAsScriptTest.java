package dev.walkback.activities.script;

import static dev.walkback.activities.script.Scripts.everything;
import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.Version;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The obvious mistake at 3 a.m.: a dump of the schema as the script that brings it back. */
class DumpAsScriptTest {
  private static TestDatabase database;

  @BeforeAll
  static void before() throws Exception {
    database = TestPostgres.freshDatabase(DumpAsScriptTest.class);
    database.execute(
        "CREATE TABLE objects (id int PRIMARY KEY, name text)",
        "INSERT INTO objects SELECT n, 'object ' || n FROM generate_series(1, 1000) n");
  }

  @AfterAll
  static void after() throws Exception {
    database.close();
  }

  @Test
  @Tag("D4.1")
  @Tag("S4.15")
  void refusesADumpOfTheSchemaWhateverThePlanDeclares() throws Exception {
    var script = dump();

    assertThat(Scripts.refused(script, everything())).containsExactly("psql-command");
    assertThat(Scripts.refused(withoutCommands(script), everything()))
        .contains("session-setting", "server-function");
  }

  @Test
  @Tag("D4.2")
  @Tag("D4.1")
  void refusesTheOneThatCleansFirstAndWouldEmptyTheTable() throws Exception {
    var script = withoutCommands(dump("--clean"));

    assertThat(script).contains("DROP TABLE public.objects;");
    assertThat(Scripts.refused(script, Scripts.declaring()))
        .contains("undeclared-drops-table", "drop-without-loss");
    assertThat(Scripts.refused(script, everything())).contains("session-setting");
  }

  /** As somebody would mend it who is told of the first line only. */
  private static String withoutCommands(String script) {
    return script.replaceAll("(?m)^\\\\.*$", "");
  }

  private static String dump(String... words) throws IOException {
    var tools = ClientTools.of(Map.of(), System.getenv()).forServer(new Version(15, 0));
    var command = new ArrayList<>(List.of(tools.program("pg_dump"), "--schema-only"));
    command.addAll(List.of(words));
    command.addAll(
        List.of(
            "--host=" + database.server().host(),
            "--port=" + database.server().port(),
            "--username=" + database.user(),
            database.name()));
    var builder = new ProcessBuilder(command).redirectError(Path.of("/dev/null").toFile());
    builder.environment().put("PGPASSWORD", database.password());
    try (var said = builder.start().getInputStream()) {
      return new String(said.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
