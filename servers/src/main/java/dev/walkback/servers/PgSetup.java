package dev.walkback.servers;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a PostgreSQL of ours is set up.
 *
 * @param folder holds its data, its log and its password
 * @param temporary the folder goes when the server is closed or the JVM is gone
 * @param port on loopback; 0 takes a free one
 * @param durable whether it waits for the disk; tests need not
 * @param settings of {@code postgresql.conf}
 */
public record PgSetup(
    Path folder, boolean temporary, int port, boolean durable, Map<String, String> settings) {

  public PgSetup {
    folder = folder.toAbsolutePath().normalize();
    settings = Map.copyOf(settings);
  }

  /** Kept in {@code folder} across starts; waits for the disk as production does. */
  public static PgSetup in(Path folder) {
    return new PgSetup(folder, false, 0, true, Map.of());
  }

  /** In a folder of its own below {@code home} that goes with the server. */
  public static PgSetup temporary(Path home) {
    return new PgSetup(RunFolder.below(home), true, 0, false, Map.of());
  }

  public PgSetup onPort(int chosen) {
    return new PgSetup(folder, temporary, chosen, durable, settings);
  }

  public PgSetup durable(boolean waits) {
    return new PgSetup(folder, temporary, port, waits, settings);
  }

  public PgSetup with(String setting, String value) {
    var more = new TreeMap<>(settings);
    more.put(setting, value);
    return new PgSetup(folder, temporary, port, durable, more);
  }
}
