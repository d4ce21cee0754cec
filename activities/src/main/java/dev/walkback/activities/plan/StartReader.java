package dev.walkback.activities.plan;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.yaml.Fields;
import dev.walkback.activities.yaml.YamlReader;
import dev.walkback.workflows.plan.StartRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what somebody pasted at 3 a.m.; a wrong start is answered with a right one. */
public final class StartReader {
  /** What a right start looks like. */
  public static final String EXAMPLE =
      """
      {"target": "orders-prod", "type": "schema", "reason": "checkout fails since 4.2"}\
      """;

  private static final int LONGEST = 16 * 1024;
  private static final int LONGEST_REASON = 500;
  private static final Set<String> TYPES = Set.of("schema", "partial", "full");

  private StartReader() {}

  /** The request, or one sentence that says what is wrong and shows a right start. */
  public static StartRequest read(String pasted) {
    try {
      return read(YamlReader.read("the start", pasted.getBytes(StandardCharsets.UTF_8), LONGEST));
    } catch (ProblemException wrong) {
      var problem = wrong.problem();
      throw new ProblemException(
          new Problem.Never(
              "start-refused", problem.message(), problem.hint() + " A right start: " + EXAMPLE),
          wrong);
    }
  }

  private static StartRequest read(Fields fields) {
    var target = fields.text("target");
    var type = fields.text("type");
    var reason = fields.text("reason");
    var plan = fields.textOr("plan", null);
    var detected = detected(fields);
    fields.noMore();
    if (!TYPES.contains(type)) {
      throw fields.complaint(
          "start-type", "type", "is not a type of rollback", "Write schema, partial or full.");
    }
    if (!type.equals("schema")) {
      throw fields.complaint(
          "start-type", "type", "is not offered by this version", "Only schema is, for now.");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw fields.complaint(
          "start-reason",
          "reason",
          "is empty or longer than " + LONGEST_REASON + " characters",
          "Say in a sentence what is broken.");
    }
    return new StartRequest(target, type, reason, plan, detected);
  }

  private static @Nullable Instant detected(Fields fields) {
    var text = fields.textOr("detected", null);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw fields.complaint(
          "start-detected",
          "detected",
          "is not a time",
          "Write it in UTC, such as 2026-11-21T03:02:00Z.");
    }
  }
}
