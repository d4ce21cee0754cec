package dev.walkback.workflows;

import dev.walkback.workflows.plan.Step;
import dev.walkback.workflows.status.StatusLine;
import dev.walkback.workflows.status.StepState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The twelve items of the procedures' checklist, and the plan's steps, with budgets and times. */
final class Checklist {
  /** The items by their key in code; order and words are what people tick on paper. */
  enum Item {
    DECISION("decision documented", null),
    TEAM("team notified", null),
    BACKUP("backup verified", Duration.ofMinutes(2)),
    METHOD("method selected", Duration.ofMinutes(5)),
    STOPPED("application stopped", Duration.ofMinutes(5)),
    EXECUTED("executed", Duration.ofMinutes(15)),
    INTEGRITY("integrity verified", Duration.ofMinutes(5)),
    RESTARTED("application restarted", Duration.ofMinutes(3)),
    FUNCTION("functionality tested", Duration.ofMinutes(5)),
    MONITORING("monitoring resumed", null),
    REPORT("incident report created", null),
    POST_MORTEM("post-mortem scheduled", null);

    private final String words;
    private final @Nullable Duration budget;

    Item(String words, @Nullable Duration budget) {
      this.words = words;
      this.budget = budget;
    }
  }

  private final Map<String, StatusLine> items = new LinkedHashMap<>();
  private final Map<String, StatusLine> steps = new LinkedHashMap<>();
  private final Map<String, Instant> begun = new LinkedHashMap<>();

  Checklist() {
    for (Item item : Item.values()) {
      items.put(item.words, new StatusLine(item.words, StepState.WAITING, item.budget, null));
    }
  }

  void steps(List<Step> plan) {
    for (Step step : plan) {
      var state = step.takesPart() ? StepState.WAITING : StepState.SKIPPED;
      steps.put(step.name(), new StatusLine(step.name(), state, step.limits().budget(), null));
    }
  }

  void mark(Item item, StepState state) {
    mark(items, item.words, state);
  }

  void step(String name, StepState state) {
    mark(steps, name, state);
  }

  /** What was under way when it stopped has failed; nothing goes on running by itself. */
  void stopRunning() {
    for (Item item : Item.values()) {
      var line = items.get(item.words);
      if (line != null && line.state() == StepState.RUNNING) {
        mark(item, StepState.FAILED);
      }
    }
  }

  List<StatusLine> items() {
    return new ArrayList<>(items.values());
  }

  List<StatusLine> lines() {
    return new ArrayList<>(steps.values());
  }

  private void mark(Map<String, StatusLine> where, String name, StepState state) {
    var line = where.get(name);
    if (line == null) {
      return;
    }
    if (state == StepState.RUNNING) {
      begun.put(name, Clock.now());
    }
    var since = begun.get(name);
    var took =
        state == StepState.RUNNING || since == null
            ? line.took()
            : Duration.between(since, Clock.now());
    where.put(name, new StatusLine(name, state, line.budget(), took));
  }
}
