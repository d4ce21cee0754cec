package dev.walkback.worker;

import dev.walkback.activities.abort.Aborts;
import dev.walkback.activities.approval.Roster;
import dev.walkback.activities.backup.PinnedCaptures;
import dev.walkback.activities.check.Recheck;
import dev.walkback.activities.dump.Capture;
import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.evidence.StoredEvidence;
import dev.walkback.activities.maintenance.Sites;
import dev.walkback.activities.notice.Outbox;
import dev.walkback.activities.plan.Paces;
import dev.walkback.activities.plan.Rollbacks;
import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.Connector;
import dev.walkback.activities.store.Store;
import dev.walkback.activities.target.KnownTargets;
import dev.walkback.activities.target.MigrationRuns;
import dev.walkback.activities.target.Registrar;
import dev.walkback.activities.target.Registry;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.activities.target.Targets;
import dev.walkback.worker.config.Config;
import dev.walkback.worker.config.ConfigReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The services of an installation, made once: commands and the worker use the same. */
public final class Hands implements AutoCloseable {
  private final Path configuration;
  private final Config config;
  private final Map<String, String> environment;
  private final Store store;
  private final JsonMapper json = JsonMapper.builder().build();
  private final Connections connections = new Connector();
  private final Clock clock = Clock.systemUTC();

  private Hands(Path configuration, Config config, Map<String, String> environment) {
    this.configuration = configuration;
    this.config = config;
    this.environment = Map.copyOf(environment);
    this.store = Store.open(config.database());
  }

  /** Reads the configuration and connects to our own database. */
  public static Hands of(Path configuration, Map<String, String> environment) {
    return new Hands(configuration, ConfigReader.read(configuration, environment), environment);
  }

  /** As the operator configured it. */
  public Config config() {
    return config;
  }

  /** Who may decide, read anew for each letter: whose key is revoked now has no say now. */
  public Roster roster() {
    return ConfigReader.read(configuration, environment).roster();
  }

  /** Our own database. */
  public Store store() {
    return store;
  }

  /** For what is kept as JSON. */
  public JsonMapper json() {
    return json;
  }

  /** Sessions at targets. */
  public Connections connections() {
    return connections;
  }

  /** The one clock. */
  public Clock clock() {
    return clock;
  }

  /** Registered targets. */
  public Registry registry() {
    return new Registry(store);
  }

  /** Configured targets. */
  public Targets targets() {
    Map<String, TargetAccess> access = new LinkedHashMap<>();
    config.targets().forEach((name, target) -> access.put(name, target.access()));
    return new KnownTargets(access, registry());
  }

  /** Registers targets. */
  public Registrar registrar() {
    return new Registrar(connections, registry(), config.scratch()::containsKey, UUID::randomUUID);
  }

  /** Declared runs and captures. */
  public MigrationRuns runs() {
    return new MigrationRuns(store, connections);
  }

  /** PostgreSQL's own programs. */
  public ClientTools tools() {
    return ClientTools.of(config.tools(), environment);
  }

  /** Takes captures. */
  public Capture capture() {
    return new Capture(tools(), clock);
  }

  /** Captures as rollbacks are pinned to them. */
  public PinnedCaptures pinned() {
    return new PinnedCaptures(runs(), config.captures(), tools());
  }

  /** Plans as they lie in their folders. */
  public PlanReader plans() {
    return new PlanReader(config.plans());
  }

  /** Rollbacks in our own database. */
  public Rollbacks rollbacks() {
    return new Rollbacks(store, json);
  }

  /** Evidence in our own database. */
  public EvidenceStore evidence() {
    return new StoredEvidence(store, config.database().password());
  }

  /** What is to be said. */
  public Outbox outbox() {
    return new Outbox(store);
  }

  /** The doors of every target: endpoints and switches. */
  public Sites sites() {
    return Doors.of(config, targets());
  }

  /** The checks of a rollback, once more. */
  public Recheck recheck() {
    return new Looks(this).recheck();
  }

  /** Wishes to stop that came by the second road. */
  public Aborts aborts() {
    return new Aborts(store);
  }

  /** How each policy paces its rollbacks. */
  public Paces paces() {
    return Ladders.of(config);
  }

  @Override
  public void close() {
    store.close();
  }
}
