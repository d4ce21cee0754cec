package dev.walkback.servers;

import io.temporal.api.enums.v1.IndexedValueType;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a Temporal of ours is set up.
 *
 * @param folder holds its database and its log
 * @param temporary the folder goes when the server is closed or the JVM is gone
 * @param port on loopback; 0 takes a free one
 * @param uiPort of the Web UI; 0 takes a free one
 * @param searchAttributes by name
 */
public record TemporalSetup(
    Path folder,
    boolean temporary,
    int port,
    int uiPort,
    String namespace,
    Map<String, IndexedValueType> searchAttributes) {

  public TemporalSetup {
    folder = folder.toAbsolutePath().normalize();
    searchAttributes = Map.copyOf(searchAttributes);
  }

  /** Kept in {@code folder} across starts, where the server can keep anything. */
  public static TemporalSetup in(Path folder) {
    return new TemporalSetup(folder, false, 0, 0, "default", Map.of());
  }

  /** In a folder of its own below {@code home} that goes with the server. */
  public static TemporalSetup temporary(Path home) {
    return new TemporalSetup(RunFolder.below(home), true, 0, 0, "default", Map.of());
  }

  public TemporalSetup onPorts(int chosen, int chosenUi) {
    return new TemporalSetup(folder, temporary, chosen, chosenUi, namespace, searchAttributes);
  }

  public TemporalSetup inNamespace(String name) {
    return new TemporalSetup(folder, temporary, port, uiPort, name, searchAttributes);
  }

  public TemporalSetup with(Map<String, IndexedValueType> attributes) {
    var all = new TreeMap<>(searchAttributes);
    all.putAll(attributes);
    return new TemporalSetup(folder, temporary, port, uiPort, namespace, all);
  }
}
