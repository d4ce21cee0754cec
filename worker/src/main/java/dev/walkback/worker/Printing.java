package dev.walkback.worker;

import dev.walkback.activities.dump.CapturedRows;
import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.StoredCapture;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.psql.ByHand;
import dev.walkback.activities.psql.PlanScript;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.worker.config.Config;
import dev.walkback.worker.config.TargetConfig;
import dev.walkback.workflows.plan.CaptureOfRun;
import dev.walkback.workflows.plan.SchemaRollback;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Prints a plan from files alone: on the day it is for, nothing of ours may answer. */
public final class Printing {
  private final Config config;
  private final ClientTools tools;

  /** With this configuration. */
  public Printing(Config config, Map<String, String> environment) {
    this.config = config;
    this.tools = ClientTools.of(config.tools(), environment);
  }

  /**
   * The script.
   *
   * @param hands what our own database knows of captures; empty when it does not answer
   */
  public String print(String name, Optional<Hands> hands) {
    var read = new PlanReader(config.plans()).read(name).usable();
    var plan = read.plan();
    // Before the migration begins no capture is pinned yet, and that is when scripts are printed.
    var capture = hands.flatMap(each -> onRecord(each, plan)).or(() -> newest(plan));
    var target = Optional.ofNullable(config.targets().get(plan.target()));
    return PlanScript.of(
        read,
        new ByHand(
            target.map(each -> connect(each.access().operator())).orElse("dbname=…"),
            target.map(Printing::doors).orElse(Map.of()),
            target.map(Printing::endpoints).orElse(Map.of()),
            capture.map(this::captured).orElse(null)));
  }

  private static Optional<StoredCapture> onRecord(Hands hands, SchemaRollback plan) {
    return switch (plan.source()) {
      case CaptureOfRun run ->
          hands
              .registry()
              .maybe(plan.target())
              .flatMap(target -> hands.rollbacks().capture(target.registration(), run.run()))
              .map(hands.pinned()::open);
    };
  }

  /** The folders are named by time; one that was never completed is none. */
  private Optional<StoredCapture> newest(SchemaRollback plan) {
    return switch (plan.source()) {
      case CaptureOfRun run -> newest(config.captures().resolve(plan.target()).resolve(run.run()));
    };
  }

  private Optional<StoredCapture> newest(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var captures = Files.list(folder)) {
      return captures
          .filter(capture -> Files.isRegularFile(capture.resolve("COMPLETE")))
          .max(Comparator.comparing(Path::getFileName))
          .map(capture -> StoredCapture.open(config.captures(), capture));
    } catch (IOException e) {
      throw ProblemException.needsPerson(
          "captures-unreadable",
          "The folder " + folder + " cannot be read.",
          "Look at its permissions, and whether its disk is mounted.");
    }
  }

  private ByHand.Captured captured(StoredCapture capture) {
    var manifest = capture.manifest();
    return new ByHand.Captured(
        manifest.id(),
        capture.folder(),
        capture.manifestDigest(),
        manifest.server(),
        capture.counts(),
        (table, path) -> CapturedRows.of(capture, tools, table, path));
  }

  private static Map<String, ByHand.Door> doors(TargetConfig target) {
    var doors = new LinkedHashMap<String, ByHand.Door>();
    target
        .switches()
        .forEach((name, door) ->
            doors.put(name, new ByHand.Door(turn(door.close()), turn(door.open()))));
    return doors;
  }

  private static String turn(HttpSwitch.Turn turn) {
    var body = turn.body() == null ? "" : " with the body " + turn.body();
    return turn.method() + " " + turn.url().uri() + body + ", with its token";
  }

  private static Map<String, String> endpoints(TargetConfig target) {
    var endpoints = new LinkedHashMap<String, String>();
    target
        .endpoints()
        .forEach((name, endpoint) -> endpoints.put(name, endpoint.url().uri().toString()));
    return endpoints;
  }

  private static String connect(Address address) {
    return "host=%s port=%d dbname=%s user=%s"
        .formatted(
            word(address.host()), address.port(), word(address.database()), word(address.user()));
  }

  /** A value of a connection string as libpq reads it. */
  private static String word(String value) {
    return value.matches("[A-Za-z0-9_.:-]+")
        ? value
        : "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
