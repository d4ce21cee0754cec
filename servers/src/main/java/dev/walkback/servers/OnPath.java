package dev.walkback.servers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a command stands on the PATH. */
final class OnPath {
  private OnPath() {}

  static Optional<Path> find(String command) {
    return find(command, System.getenv());
  }

  static Optional<Path> find(String command, Map<String, String> environment) {
    var path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
        .filter(folder -> !folder.isBlank())
        .map(folder -> Path.of(folder, command))
        .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
        .findFirst();
  }
}
