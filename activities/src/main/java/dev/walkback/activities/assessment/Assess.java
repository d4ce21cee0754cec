package dev.walkback.activities.assessment;

import dev.walkback.activities.check.Integrity;
import dev.walkback.activities.evidence.EvidenceStore;
import dev.walkback.activities.maintenance.Entrances;
import dev.walkback.activities.maintenance.Site;
import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.SessionName;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.progress.Sleeper;
import dev.walkback.activities.web.Sight;
import dev.walkback.workflows.assessment.Assessment;
import dev.walkback.workflows.assessment.MeasureRequest;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Result;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Measures, saves what was seen, and answers with the rule that said so. */
public final class Assess {
  private final Connections connections;
  private final Integrity integrity;
  private final EvidenceStore evidence;
  private final InstantSource clock;
  private final Sleeper sleeper;
  private final Lines lines;

  /** Where the lines are drawn, and how often is looked. */
  public record Lines(Sampling sampling, Thresholds thresholds) {
    /** As the procedures draw them. */
    public static final Lines STANDARD = new Lines(Sampling.STANDARD, Thresholds.STANDARD);
  }

  /** With these. */
  public Assess(
      Connections connections,
      Integrity integrity,
      EvidenceStore evidence,
      InstantSource clock,
      Sleeper sleeper,
      Lines lines) {
    this.connections = connections;
    this.integrity = integrity;
    this.evidence = evidence;
    this.clock = clock;
    this.sleeper = sleeper;
    this.lines = lines;
  }

  /** Reads only. */
  public Assessment measure(MeasureRequest request, Site site, Progress progress) {
    var file = new CaseFile();
    progress.at(0, "looking at the database");
    Symptom database = database(site, file);
    progress.at(20, "asking the plan's queries and the foreign keys");
    List<Symptom> broken =
        database.result() == Result.PASS
            ? integrity.look(request.rollback(), request.plan().checks(), site)
            : List.of();
    var samples = samples(site.entrances(), progress);
    var measures = new Measures(database, samples, broken, file.sessions, lines.thresholds());
    Rule rule = Rule.decide(measures);
    List<Symptom> symptoms = new ArrayList<>(List.of(database));
    symptoms.addAll(endpoints(samples));
    symptoms.addAll(broken);
    symptoms.addAll(file.sessions);
    symptoms.addAll(file.others);
    file.put("reason", request.reason());
    file.put("symptoms", symptoms);
    file.put("endpoints", samples);
    return new Assessment(
        rule.recommendation(),
        rule.id(),
        rule.sentence(),
        symptoms,
        evidence.put(request.rollback(), "assessment", file.json()),
        clock.instant());
  }

  private Symptom database(Site site, CaseFile file) {
    var name = SessionName.of("assess");
    try (var observer = connections.open(site.access().observing(), name)) {
      var sessions = SessionView.read(observer);
      file.put("sessions", sessions);
      file.sessions.addAll(SessionView.symptoms(sessions, lines.thresholds()));
      var log = ServerLog.read(observer);
      file.put("log", log.lines());
      file.others.add(log.symptom());
      file.put("estimatedRows", Estimates.read(observer));
      return new Symptom("database", Result.PASS, "It answers.");
    } catch (SQLException e) {
      return new Symptom(
          "database", Result.UNKNOWN, "It broke off (SQLSTATE " + e.getSQLState() + ").");
    } catch (ProblemException e) {
      return new Symptom("database", Result.FAIL, e.problem().message());
    }
  }

  private List<EndpointSample> samples(Entrances entrances, Progress progress) {
    Map<String, List<Sight>> sights = new LinkedHashMap<>();
    var names = new TreeSet<>(entrances.endpoints().keySet());
    int looks = names.isEmpty() ? 0 : lines.sampling().looks();
    for (int look = 0; look < looks && !progress.stopped(); look++) {
      progress.at(40 + 60 * look / looks, "asking the endpoints");
      for (String name : names) {
        sights
            .computeIfAbsent(name, any -> new ArrayList<>())
            .add(entrances.look(name, closed -> false).orElseThrow());
      }
      sleeper.sleep(lines.sampling().pause());
    }
    return sights.entrySet().stream()
        .map(entry -> new EndpointSample(entry.getKey(), entry.getValue()))
        .toList();
  }

  private List<Symptom> endpoints(List<EndpointSample> samples) {
    return samples.stream().map(sample -> EndpointSymptom.of(sample, lines)).toList();
  }
}
