package dev.walkback.servers;

import io.temporal.api.enums.v1.IndexedValueType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real Temporal on loopback with its Web UI, which ends with this JVM and remembers in a file.
 */
public final class TemporalProcess extends OwnServer implements TemporalServer {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int TRIES = 3;

  private final Path program;
  private final TemporalSetup setup;
  private int port;
  private int uiPort;
  private Guarded process;

  private TemporalProcess(Path program, TemporalSetup setup, FolderLock lock) {
    super(setup.folder(), setup.temporary(), lock);
    this.program = program;
    this.setup = setup;
    this.port = setup.port();
    this.uiPort = setup.uiPort();
    this.process = launch();
  }

  /** The program {@code WALKBACK_TEST_TEMPORAL} names, or {@code temporal} on the path. */
  static Optional<Path> program(Map<String, String> environment) {
    var named = environment.getOrDefault("WALKBACK_TEST_TEMPORAL", "");
    if (named.isBlank()) {
      return OnPath.find("temporal", environment);
    }
    var program = Path.of(named).toAbsolutePath();
    if (!Files.isExecutable(program) || Files.isDirectory(program)) {
      throw new ServerProblem(
          "WALKBACK_TEST_TEMPORAL names no program: " + program,
          "Name the `temporal` program, or unset it.");
    }
    return Optional.of(program);
  }

  public static TemporalProcess start(Path program, TemporalSetup setup) {
    var lock = FolderLock.on(setup.folder());
    try {
      Leftover.endThoseIn(setup.folder());
      return new TemporalProcess(program, setup, lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Guarded launch() {
    var chosen = List.of(port, uiPort);
    for (var attempt = 1; ; attempt++) {
      port = free(chosen.getFirst());
      uiPort = free(chosen.getLast());
      var log = Log.from(log());
      var litter = setup.temporary() ? setup.folder() : null;
      var started = Guarded.start(command(), log(), "TERM", litter);
      if (Serving.await(this, started::alive, PATIENCE)) {
        return started;
      }
      if (started.alive()) {
        started.kill9();
      }
      // a free port may be gone again before the server takes it
      if (attempt == TRIES || !log.text().contains("address already in use")) {
        throw new ServerProblem(
            program + " did not serve on port " + port + ":\n" + log.end(),
            "The whole log is " + log() + ".");
      }
    }
  }

  private static int free(int chosen) {
    if (chosen != 0 && Ports.taken(chosen)) {
      throw Ports.isTaken(chosen);
    }
    return chosen == 0 ? Ports.free() : chosen;
  }

  private List<String> command() {
    var words = new ArrayList<>(List.of(program.toString(), "server", "start-dev"));
    words.addAll(List.of("--ip", Ports.LOOPBACK, "--port", Integer.toString(port)));
    words.addAll(List.of("--ui-port", Integer.toString(uiPort)));
    words.addAll(List.of("--db-filename", setup.folder().resolve("temporal.db").toString()));
    words.addAll(List.of("--namespace", setup.namespace(), "--log-level", "error"));
    setup
        .searchAttributes()
        .forEach(
            (name, type) -> words.addAll(List.of("--search-attribute", name + "=" + of(type))));
    return words;
  }

  /** The command line's word for a type: {@code Keyword}, {@code KeywordList}, … */
  private static String of(IndexedValueType type) {
    return switch (type) {
      case INDEXED_VALUE_TYPE_TEXT -> "Text";
      case INDEXED_VALUE_TYPE_KEYWORD -> "Keyword";
      case INDEXED_VALUE_TYPE_KEYWORD_LIST -> "KeywordList";
      case INDEXED_VALUE_TYPE_INT -> "Int";
      case INDEXED_VALUE_TYPE_DOUBLE -> "Double";
      case INDEXED_VALUE_TYPE_BOOL -> "Bool";
      case INDEXED_VALUE_TYPE_DATETIME -> "Datetime";
      case INDEXED_VALUE_TYPE_UNSPECIFIED, UNRECOGNIZED ->
          throw new ServerProblem("A search attribute has no type.", "Give it one.");
    };
  }

  @Override
  public String address() {
    return Ports.LOOPBACK + ":" + port;
  }

  @Override
  public String namespace() {
    return setup.namespace();
  }

  @Override
  public String uiUrl() {
    return "http://" + Ports.LOOPBACK + ":" + uiPort;
  }

  @Override
  public boolean forgets() {
    return setup.temporary();
  }

  @Override
  public String about() {
    return "Temporal at %s, namespace %s, Web UI %s (%s)"
        .formatted(address(), namespace(), uiUrl(), program);
  }

  public Path log() {
    return setup.folder().resolve("temporal.log");
  }

  @Override
  Guarded process() {
    return process;
  }

  @Override
  public void restart() {
    if (process.alive()) {
      stop();
    }
    process = launch();
  }
}
