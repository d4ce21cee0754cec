package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.approval.Reply;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a letter strictly: what two readers could understand differently is refused.
 *
 * <p>White space between the parts is free, because editors change it; everything else must be
 * written as it was signed.
 */
final class LetterParser {
  private static final int DEPTH = 4;
  private static final String[] FIELDS =
      ("v typ aud ns wf run0 checkpoint round nonce digest target scope lossMax answer by amr via"
              + " phrase reason iat exp")
          .split(" ");
  private static final JsonMapper STRICT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxNumberLength(20)
                          .maxNameLength(64)
                          .maxDocumentLength(Envelope.MOST_BYTES)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private LetterParser() {}

  static Envelope parse(String raw) {
    refuseSize(raw);
    var envelope = Fields.of("The letter", tree(raw), "key", "body", "sig");
    var body = body(envelope);
    refuseOtherSpelling(raw, body);
    return new Envelope(envelope.text("key"), body, envelope.text("sig"));
  }

  private static void refuseSize(String raw) {
    if (raw.isBlank()) {
      throw new Objected(
          "letter-empty",
          "The signal carries no letter.",
          "Send what 'walkback decide RUN --print' prints.");
    }
    if (raw.length() > Envelope.MOST_BYTES
        || raw.getBytes(StandardCharsets.UTF_8).length > Envelope.MOST_BYTES) {
      throw new Objected(
          "letter-too-large",
          "The letter is larger than %d bytes.".formatted(Envelope.MOST_BYTES),
          "Give a shorter reason.");
    }
  }

  private static JsonNode tree(String raw) {
    try {
      return STRICT.readTree(raw);
    } catch (JacksonException e) {
      throw new Objected(
          "letter-not-json",
          "The letter is not one JSON object: " + place(e) + ".",
          "Paste the whole of what 'walkback decide RUN --print' prints, and nothing else.");
    }
  }

  /** Where, never what: the parser's own words quote the letter. */
  private static String place(JacksonException e) {
    var at = e.getLocation();
    return at == null
        ? "it cannot be read"
        : "it cannot be read at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
  }

  private static Decision body(Fields envelope) {
    var body = envelope.inner("body", FIELDS);
    refuseOtherVersion(body);
    var target = body.inner("target", "registration", "name", "db");
    return new Decision(
        body.small("v"),
        body.text("typ"),
        body.text("aud"),
        body.text("ns"),
        body.text("wf"),
        body.text("run0"),
        body.word("checkpoint", Gate.values(), Gate::wire),
        body.small("round"),
        body.text("nonce"),
        body.text("digest"),
        new Decision.Database(target.text("registration"), target.text("name"), target.text("db")),
        body.text("scope"),
        new Decision.LossMax(body.inner("lossMax", "rows").number("rows")),
        body.word("answer", Reply.values(), Reply::wire),
        body.text("by"),
        body.texts("amr"),
        body.text("via"),
        body.text("phrase"),
        body.text("reason"),
        body.number("iat"),
        body.number("exp"));
  }

  private static void refuseOtherVersion(Fields body) {
    if (body.small("v") != Decision.VERSION || !body.text("typ").equals(Decision.TYPE)) {
      throw new Objected(
          "letter-version",
          "The letter is not a %s of version %d.".formatted(Decision.TYPE, Decision.VERSION),
          "Sign with the walkback command of this installation's version.");
    }
  }

  private static void refuseOtherSpelling(String raw, Decision body) {
    String written;
    try {
      written = CanonicalLetter.text(body);
    } catch (IllegalArgumentException impossible) {
      throw otherSpelling();
    }
    if (!WhiteSpace.without(raw).contains("\"body\":" + written)) {
      throw otherSpelling();
    }
  }

  private static Objected otherSpelling() {
    return new Objected(
        "letter-not-canonical",
        "The letter's body is not written as it was signed: the order of its fields, a number or"
            + " an escape differs.",
        "Sign with 'walkback decide RUN --print' and change nothing; white space does not matter.");
  }
}
