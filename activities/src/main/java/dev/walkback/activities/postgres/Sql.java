package dev.walkback.activities.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Our own SQL: one question a file, beside the class that asks it. */
public final class Sql {
  private static final ConcurrentHashMap<String, String> READ = new ConcurrentHashMap<>();

  private Sql() {}

  /** The text of {@code name.sql} in the resources of the class's package. */
  public static String of(Class<?> asker, String name) {
    return READ.computeIfAbsent(
        asker.getPackageName() + "/" + name, key -> read(asker, name + ".sql"));
  }

  /** The lines of a text resource of the class's package that are not empty. */
  public static List<String> lines(Class<?> asker, String file) {
    return read(asker, file).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String read(Class<?> asker, String file) {
    try (InputStream in = asker.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing beside " + asker.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(file + " beside " + asker.getName() + " is unreadable", e);
    }
  }
}
