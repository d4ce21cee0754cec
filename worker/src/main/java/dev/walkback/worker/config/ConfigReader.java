package dev.walkback.worker.config;

import dev.walkback.activities.approval.Policy;
import dev.walkback.activities.approval.Roster;
import dev.walkback.activities.plan.Patience;
import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.web.WebUrl;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.activities.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads walkback.yaml whole, or says in one sentence what is wrong with it. */
public final class ConfigReader {
  private static final int LONGEST = 1024 * 1024;
  private static final Duration ROUNDS = Duration.ofMinutes(1);
  private static final Duration SHORTEST = Duration.ofMillis(100);

  private final Path folder;
  private final Secrets secrets;

  private ConfigReader(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.secrets = new Secrets(folder, environment);
  }

  /** The configuration in this file; relative paths start at its folder. */
  public static Config read(Path file, Map<String, String> environment) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw ProblemException.never(
          "config-missing",
          "The configuration " + file + " cannot be read.",
          "Set WALKBACK_CONFIG to its path, or look at its rights.");
    }
    var folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    var fields = YamlReader.read(file.getFileName().toString(), bytes, LONGEST);
    return new ConfigReader(folder, environment).read(fields);
  }

  private Config read(Fields fields) {
    var installation = fields.text("installation");
    var database = address(fields.fields("database"));
    var temporal = temporal(fields.fields("temporal"));
    var targets = targets(fields.fieldsOr("targets"));
    var paces = new LinkedHashMap<String, Patience>();
    var tempo = fields.fieldsOr("pace");
    var rounds = rounds(tempo);
    var pace = pace(tempo);
    var policies = policies(fields, pace, paces);
    var config =
        new Config(
            installation,
            database,
            temporal,
            folder.resolve(fields.text("plans")),
            folder.resolve(fields.text("captures")),
            folder.resolve(fields.text("reports")),
            tools(fields.fieldsOr("tools")),
            scratch(fields.fieldsOr("scratch")),
            targets,
            roster(installation, temporal, fields, policies, targets),
            paces,
            pace,
            rounds,
            notices(fields.fieldsOr("notices")));
    fields.noMore();
    return config;
  }

  private Address address(Fields fields) {
    var address = new AddressReader(secrets).read(fields);
    fields.noMore();
    return address;
  }

  private static TemporalConfig temporal(Fields fields) {
    try {
      var temporal =
          new TemporalConfig(
              fields.text("address"),
              Objects.requireNonNull(fields.textOr("namespace", "default")),
              fields.textOr("ui", null));
      fields.noMore();
      return temporal;
    } catch (IllegalArgumentException e) {
      throw fields.complaint("ui-wrong", "ui", "is no page: " + e.getMessage(), "Correct it.");
    }
  }

  private Map<String, TargetConfig> targets(@Nullable Fields fields) {
    var targets = new LinkedHashMap<String, TargetConfig>();
    if (fields != null) {
      var reader = new TargetReader(secrets);
      fields.names().forEach(name -> targets.put(name, reader.read(name, fields.fields(name))));
    }
    return targets;
  }

  private Map<Integer, Path> tools(@Nullable Fields fields) {
    var tools = new LinkedHashMap<Integer, Path>();
    if (fields != null) {
      fields
          .names()
          .forEach(name -> tools.put(major(fields, name), folder.resolve(fields.text(name))));
    }
    return tools;
  }

  private Map<Integer, Address> scratch(@Nullable Fields fields) {
    var scratch = new LinkedHashMap<Integer, Address>();
    if (fields != null) {
      fields
          .names()
          .forEach(name -> scratch.put(major(fields, name), address(fields.fields(name))));
    }
    return scratch;
  }

  private static int major(Fields fields, String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException e) {
      throw fields.complaint(
          "major-wrong", name, "is not a major version of PostgreSQL", "Write 15, 16, 17 or 18.");
    }
  }

  private static List<Policy> policies(
      Fields fields, Patience standard, Map<String, Patience> paces) {
    var policies = new ArrayList<Policy>();
    var written = fields.fieldsOr("policies");
    if (written != null) {
      for (String name : written.names()) {
        var policy = written.fields(name);
        policies.add(PolicyReader.policy(name, policy));
        paces.put(name, PolicyReader.patience(policy, standard));
        policy.noMore();
      }
    }
    return policies;
  }

  /** A run that is gone is to be found within 90 seconds. */
  private static Duration rounds(@Nullable Fields fields) {
    var rounds = fields == null ? ROUNDS : fields.durationOr("rounds", ROUNDS);
    if (rounds == null || rounds.compareTo(ROUNDS) > 0 || rounds.compareTo(SHORTEST) < 0) {
      throw Objects.requireNonNull(fields)
          .complaint("rounds-wrong", "rounds", "is not PT0.1S to PT1M", "Leave it out for PT1M.");
    }
    return rounds;
  }

  private static Patience pace(@Nullable Fields fields) {
    var standard = Patience.STANDARD;
    if (fields == null) {
      return standard;
    }
    var heartbeat = Objects.requireNonNull(fields.durationOr("heartbeat", standard.heartbeat()));
    var patience = Objects.requireNonNull(fields.durationOr("patience", standard.patience()));
    fields.noMore();
    try {
      return standard.beating(heartbeat, patience);
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "pace-wrong", "patience", "is less than two heartbeats", "Make it longer.");
    }
  }

  private static Roster roster(
      String installation,
      TemporalConfig temporal,
      Fields fields,
      List<Policy> policies,
      Map<String, TargetConfig> targets) {
    try {
      return new Roster(
          installation,
          temporal.namespace(),
          PeopleReader.read(fields.fieldsOr("people")),
          policies,
          names(targets, TargetConfig::solo),
          names(targets, TargetConfig::drill));
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "people-wrong", "people", "does not work: " + e.getMessage(), "Correct it.");
    }
  }

  private static Set<String> names(
      Map<String, TargetConfig> targets, Predicate<TargetConfig> which) {
    var names = new HashSet<String>();
    targets.forEach((name, target) -> {
      if (which.test(target)) {
        names.add(name);
      }
    });
    return names;
  }

  private NoticesConfig notices(@Nullable Fields fields) {
    if (fields == null) {
      return new NoticesConfig(List.of());
    }
    var webhooks = fields.list("webhooks").stream().map(this::webhook).toList();
    fields.noMore();
    return new NoticesConfig(webhooks);
  }

  private NoticesConfig.Webhook webhook(Fields fields) {
    try {
      var webhook =
          new NoticesConfig.Webhook(
              fields.text("name"),
              WebUrl.of(fields.text("url")),
              new WebReader(secrets).reach(fields),
              secrets.read(fields, "secret"));
      fields.noMore();
      return webhook;
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "webhook-wrong", "url", "does not work: " + e.getMessage(), "Correct it.");
    }
  }
}
