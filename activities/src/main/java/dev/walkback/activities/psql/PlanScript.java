package dev.walkback.activities.psql;

import dev.walkback.activities.planfile.ReadPlan;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.CountsCheck;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.EndpointCheck;
import dev.walkback.workflows.check.ReferencesCheck;
import dev.walkback.workflows.check.SchemaCheck;
import dev.walkback.workflows.check.SequencesCheck;
import dev.walkback.workflows.plan.SchemaRollback;
import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The whole rollback as one script for psql: what a person needs on the day Walkback is down. */
public final class PlanScript {
  private final ReadPlan read;
  private final SchemaRollback plan;
  private final ByHand hand;
  private final List<StepScript> steps = new ArrayList<>();

  private PlanScript(ReadPlan read, ByHand hand) {
    this.read = read;
    this.plan = read.plan();
    this.hand = hand;
    var all = plan.reversals();
    for (int i = 0; i < all.size(); i++) {
      Step step = all.get(i);
      var place = "Step %d of %d: %s".formatted(i + 1, all.size(), step.name());
      steps.add(new StepScript(read, step, place, hand.capture()));
    }
  }

  /** The script; refuses a plan whose scripts are refused, and one that needs rows nobody took. */
  public static String of(ReadPlan read, ByHand hand) {
    return new PlanScript(read.usable(), hand).text();
  }

  private String text() {
    var head = new Head(read, hand, steps.stream().map(StepScript::loads).toList());
    var text = new StringBuilder(Words.comment(head.text())).append('\n');
    text.append(Template.fill("start", start())).append('\n');
    steps.forEach(step -> text.append(step.text()));
    text.append(Words.comment("Checks of the plan, still closed.\n"));
    plan.checks().forEach(check -> text.append(asked(check(check))));
    text.append(Template.plain("end"));
    head.afterwards()
        .lines()
        .forEach(line -> text.append("\\echo ").append(Words.argument(line)).append('\n'));
    return text.toString();
  }

  private Map<String, String> start() {
    var values = new HashMap<String, String>();
    values.put("target", Words.literal(plan.target()));
    values.put("digest", Words.literal(read.digest()));
    values.put("tool", Words.literal(plan.tool().wire()));
    values.put("closes", Words.literal(plan.closes().wire()));
    values.put("phrase", Words.literal(phrase(read)));
    for (String part : List.of("claim", "note", "forget", "judge", "finish", "stop", "begin")) {
      values.put(part, Template.plain(part).strip());
    }
    return values;
  }

  /** As on the card; the name of the database is what psql is connected to. */
  static String phrase(ReadPlan read) {
    var own = read.plan().phrase();
    return own == null
        ? "REVERSE {database} LOSE " + read.plan().mostRowsLeaving() + " ROWS"
        : own + " " + Sha256.head(read.digest());
  }

  /** As the owner of the last step, on its path, changing nothing. */
  private String asked(String questions) {
    return questions.lines().allMatch(line -> line.startsWith("--"))
        ? questions
        : "BEGIN READ ONLY;\n" + steps.getLast().asOwner() + questions + "COMMIT;\n";
  }

  private String check(Check check) {
    return switch (check) {
      case EmptyCheck empty ->
          Statements.of(
                  empty.file().path(),
                  Objects.requireNonNull(read.texts().get(empty.file().path())))
              .mustBeEmpty("Check " + empty.label());
      case CountsCheck counts -> Words.comment(counts.label()) + counts();
      case EndpointCheck endpoint -> byHand(endpoint, "the last lines of this script say where");
      case SchemaCheck schema -> byHand(schema, "compare 'pg_dump --schema-only' with the capture");
      case ReferencesCheck references -> byHand(references, "\\d of each table: no NOT VALID");
      case SequencesCheck sequences ->
          byHand(sequences, "compare with sequences.json of the capture");
    };
  }

  private static String byHand(Check check, String how) {
    return Words.comment(check.label() + ": by hand, " + how);
  }

  /**
   * People wrote since, so that a person compares; a table this login may not read stops nothing.
   */
  private String counts() {
    var capture = hand.capture();
    if (capture == null || capture.counts().isEmpty()) {
      return Words.comment("no capture was there to compare with when this was printed");
    }
    var rows = new ArrayList<String>();
    capture
        .counts()
        .forEach((table, count) -> {
          rows.add(
              "SELECT %s AS \"table\", %d AS captured, (SELECT count(*) FROM ONLY %s) AS now"
                  .formatted(Words.literal(table), count, table));
        });
    return "\\set ON_ERROR_STOP off\n"
        + String.join("\nUNION ALL ", rows)
        + ";\n\\set ON_ERROR_STOP on\n";
  }
}
