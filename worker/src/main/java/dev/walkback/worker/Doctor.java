package dev.walkback.worker;

import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.Version;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.postgres.Counted;
import dev.walkback.activities.postgres.Problems;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.target.Proving;
import dev.walkback.worker.config.Config;
import dev.walkback.worker.engine.Engine;
import dev.walkback.worker.engine.Runs;
import dev.walkback.worker.loop.Forgetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Looks at everything an installation needs, one line each; a thing that is broken hides no other.
 */
public final class Doctor {
  private static final int MAJOR = 10_000;

  private final Config config;
  private final Map<String, String> environment;
  private final Optional<Hands> hands;
  private final Connections connections = new Connector();
  private final List<Line> lines = new ArrayList<>();

  /** One thing: what it is, how it is, and what to do where it is not well. */
  public record Line(boolean well, String what, String how) {}

  /**
   * Looks with these.
   *
   * @param hands empty where our own database does not answer
   */
  public Doctor(Config config, Map<String, String> environment, Optional<Hands> hands) {
    this.config = config;
    this.environment = environment;
    this.hands = hands;
  }

  /** Everything. */
  public List<Line> look() {
    look("Java", () -> "version " + Runtime.version().feature());
    look("our own database", this::own);
    look("Temporal", this::temporal);
    new TreeMap<>(config.scratch())
        .forEach((major, address) -> {
          look("tools of PostgreSQL " + major, () -> tools(major));
          look("scratch server " + major, () -> scratch(major, address));
        });
    look("captures", () -> folder(config.captures()));
    look("reports", () -> folder(config.reports()));
    look("plans", this::plans);
    new TreeMap<>(config.targets())
        .forEach((name, target) -> {
          look("target " + name, () -> target(name, target.access().operator()));
          look("target " + name + ", observer", () -> login(target.access().observing()));
          look("target " + name + ", archiver", () -> login(target.access().archiving()));
        });
    return List.copyOf(lines);
  }

  private void look(String what, Supplier<String> question) {
    try {
      lines.add(new Line(true, what, question.get()));
    } catch (ProblemException problem) {
      lines.add(new Line(false, what, problem.problem().text()));
    }
  }

  private String own() {
    var address = config.database();
    if (hands.isEmpty()) {
      throw ProblemException.needsPerson(
          "store-unreachable",
          "%s at %s:%d does not answer."
              .formatted(address.database(), address.host(), address.port()),
          "Start it, or correct 'database' in walkback.yaml.");
    }
    return "answers at %s:%d, its tables are of this version"
        .formatted(address.host(), address.port());
  }

  private String temporal() {
    var temporal = config.temporal();
    try (var engine = Engine.open(temporal, "walkback-doctor")) {
      return Forgetting.warning(new Runs(engine.client()), temporal.namespace(), config.reports());
    }
  }

  private String tools(int major) {
    var found = ClientTools.of(config.tools(), environment).forServer(new Version(major, 0));
    return "%s in %s".formatted(found.version(), found.folder());
  }

  private String scratch(int major, Address address) {
    return asked(
        address,
        connection -> {
          int version =
              Query.one(
                  connection,
                  "SELECT current_setting('server_version_num')::int",
                  row -> row.getInt(1));
          boolean mighty =
              Query.one(
                  connection,
                  "SELECT rolsuper FROM pg_roles WHERE rolname = current_user",
                  row -> row.getBoolean(1));
          if (version / MAJOR != major || !mighty) {
            throw ProblemException.needsPerson(
                "scratch-unfit",
                "It is PostgreSQL %d, and %s is %s superuser there."
                    .formatted(version / MAJOR, address.user(), mighty ? "a" : "no"),
                "Name a server of version %d and a superuser of it.".formatted(major));
          }
          return "answers, PostgreSQL " + version / MAJOR;
        });
  }

  private String target(String name, Address address) {
    return asked(
        address,
        connection -> {
          Counted.refuseUncounted(connection);
          if (hands.isEmpty()) {
            return "answers; whether it is the registered one is on record in our own database";
          }
          var registered = hands.get().registry().named(name);
          Proving.prove(connection, registered, address);
          if (!config.scratch().containsKey(registered.identity().version() / MAJOR)) {
            throw ProblemException.needsPerson(
                "scratch-missing",
                "There is no scratch server of its version: nothing can be rehearsed.",
                "Add scratch." + registered.identity().version() / MAJOR + " to walkback.yaml.");
          }
          return "answers, and is the registered one";
        });
  }

  private String login(Address address) {
    return asked(address, connection -> "logs in");
  }

  private String folder(Path folder) {
    try {
      var there = Files.createDirectories(folder);
      if (!Files.isWritable(there)) {
        throw unwritable(folder);
      }
      long free = Files.getFileStore(there).getUsableSpace() >> 30;
      return "%s, %d GB free".formatted(folder, free);
    } catch (IOException e) {
      throw unwritable(folder);
    }
  }

  private static ProblemException unwritable(Path folder) {
    return ProblemException.needsPerson(
        "folder-unwritable",
        "The folder " + folder + " cannot be written to.",
        "Give it to the user this runs as, or name another one in walkback.yaml.");
  }

  private String plans() {
    var reader = new PlanReader(config.plans());
    for (String name : reader.names()) {
      try {
        reader.read(name).usable();
      } catch (ProblemException e) {
        throw new ProblemException(
            new Problem.Never(
                e.problem().code(),
                "Plan " + name + ": " + e.problem().message(),
                e.problem().hint()),
            e);
      }
    }
    return reader.names().size() + " in " + config.plans() + ", all of them usable";
  }

  private interface Question {
    String ask(Connection connection) throws SQLException;
  }

  private String asked(Address address, Question question) {
    try (var connection = connections.open(address, SessionName.of("doctor"))) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw Problems.exception(e, "looking at " + address.host());
    }
  }
}
