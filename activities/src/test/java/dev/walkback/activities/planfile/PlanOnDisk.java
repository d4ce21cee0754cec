package dev.walkback.activities.planfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The plan of the tests, copied into a folder of its own where it may be spoiled. */
public record PlanOnDisk(Path plans) {
  static final String NAME = "tracks";

  public static PlanOnDisk in(Path folder) {
    Path plans = folder.resolve("plans");
    try (Stream<Path> files = Files.walk(resources().resolve("base"))) {
      for (Path from : files.filter(Files::isRegularFile).toList()) {
        Path to = plans.resolve(NAME).resolve(resources().resolve("base").relativize(from));
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        Files.copy(from, to);
      }
      return new PlanOnDisk(plans);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Path resources() {
    try {
      var base = Objects.requireNonNull(PlanOnDisk.class.getResource("base"));
      return Objects.requireNonNull(Path.of(base.toURI()).getParent());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  Path file(String path) {
    return plans.resolve(NAME).resolve(path);
  }

  public PlanOnDisk with(String path, String text) {
    try {
      Files.writeString(file(path), text);
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  PlanOnDisk with(String path, byte[] bytes) throws IOException {
    Files.write(file(path), bytes);
    return this;
  }

  public String yaml() {
    try {
      return Files.readString(file("plan.yaml"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public ReadPlan read() {
    return new PlanReader(plans).read(NAME);
  }
}
