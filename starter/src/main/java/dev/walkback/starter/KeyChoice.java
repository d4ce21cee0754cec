package dev.walkback.starter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which key a person means who names none: the only one there is, never one of several. */
record KeyChoice(Path home) {
  Path file(@Nullable Path named) {
    if (named != null && !named.toString().isEmpty()) {
      return named;
    }
    var keys = keys();
    return switch (keys.size()) {
      case 0 ->
          throw Complaint.no(
              "There is no key in %s.".formatted(folder()),
              "Name it with --key, or make one with 'walkback key new <people-id>'.");
      case 1 -> keys.getFirst();
      default ->
          throw Complaint.no(
              "There are several keys in %s.".formatted(folder()), "Name one with --key.");
    };
  }

  private List<Path> keys() {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (var files = Files.list(folder())) {
      return files.filter(file -> file.toString().endsWith(".key")).toList();
    } catch (IOException e) {
      throw Complaint.no("%s cannot be read.".formatted(folder()), "Name the key with --key.");
    }
  }

  private Path folder() {
    return home.resolve("keys");
  }
}
