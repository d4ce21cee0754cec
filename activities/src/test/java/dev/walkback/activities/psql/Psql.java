package dev.walkback.activities.psql;

import dev.walkback.servers.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a file through psql, as a person would. */
public record Psql(TestDatabase database, Path folder) {

  /** What psql said, standard output and errors in order, and how it ended. */
  public record Said(int exit, String text) {}

  public Said run(String script, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    Path file = Files.writeString(folder.resolve("script.sql"), script);
    Path said = folder.resolve("said.txt");
    List<String> command = new ArrayList<>(List.of(program(), "-X", "-d", database.name()));
    command.addAll(List.of(options));
    command.addAll(List.of("-f", file.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(said.toFile());
    builder.environment().putAll(environment);
    builder.environment().put("PGHOST", database.server().host());
    builder.environment().put("PGPORT", String.valueOf(database.server().port()));
    builder.environment().put("PGUSER", database.user());
    builder.environment().put("PGPASSWORD", database.password());
    builder.environment().put("PGCLIENTENCODING", "UTF8");
    Process psql = builder.start();
    if (!psql.waitFor(120, TimeUnit.SECONDS)) {
      psql.destroyForcibly();
      throw new IllegalStateException("psql did not end: " + Files.readString(said));
    }
    return new Said(psql.exitValue(), new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
  }

  /** The newest psql here; it is needed, as pg_dump is. */
  static String program() {
    Stream<Path> installed =
        Stream.of("18", "17", "16", "15")
            .map(major -> Path.of("/usr/lib/postgresql", major, "bin"));
    Stream<Path> path =
        Arrays.stream(System.getenv().getOrDefault("PATH", "/usr/bin").split(":")).map(Path::of);
    return Stream.concat(installed, path)
        .map(folder -> folder.resolve("psql"))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("install postgresql-client: there is no psql"))
        .toString();
  }
}
