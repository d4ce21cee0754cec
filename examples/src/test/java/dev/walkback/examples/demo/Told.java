package dev.walkback.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The whole story, told once: what the screen said, the report, how it ended. */
record Told(int exit, String screen, String report) {

  static Told in(DemoFolder folder) throws Exception {
    System.setProperty("walkback.house", Path.of("..").toRealPath().toString());
    var said = new ByteArrayOutputStream();
    try (folder;
        var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      int exit = new Demo(new Screen(out), folder, true).run();
      var screen = said.toString(StandardCharsets.UTF_8);
      assertThat(exit).as(screen).isZero();
      return new Told(exit, screen, Files.readString(only(folder.resolve("reports"))));
    } finally {
      System.clearProperty("walkback.house");
    }
  }

  private static Path only(Path reports) throws Exception {
    try (Stream<Path> all = Files.walk(reports)) {
      List<Path> found = all.filter(path -> path.endsWith("report.md")).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }
}
