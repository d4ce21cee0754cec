package dev.walkback.activities.script;

import dev.walkback.workflows.plan.Hazard;
import org.jspecify.annotations.Nullable;

/**
 * Something a person must know about a script.
 *
 * @param code short and stable, such as {@code delete-without-where}
 * @param sentence names the thing; the place is not repeated in it
 * @param hint what to write instead
 * @param hazard the harm it is about, where it is about one of the closed list
 */
public record Finding(
    String code,
    int line,
    int column,
    String sentence,
    String hint,
    Severity severity,
    @Nullable Hazard hazard) {

  static Finding refused(String code, Place at, String sentence, String hint) {
    return new Finding(code, at.line(), at.column(), sentence, hint, Severity.REFUSED, null);
  }

  static Finding refused(String code, Token at, String sentence, String hint) {
    return refused(code, Place.of(at), sentence, hint);
  }

  static Finding declared(Hazard hazard, Token at, String sentence) {
    Severity severity = hazard == Hazard.OPAQUE ? Severity.OPAQUE : Severity.HAZARD;
    return new Finding(
        hazard.wire(), at.line(), at.column(), sentence, hazard.sentence(), severity, hazard);
  }

  static Finding undeclared(Hazard hazard, Token at, String sentence) {
    return new Finding(
        "undeclared-" + hazard.wire(),
        at.line(),
        at.column(),
        sentence + ", and the step does not declare `" + hazard.wire() + "`",
        "if that is meant, add " + hazard.wire() + " to the step's `hazards`",
        Severity.REFUSED,
        hazard);
  }

  public boolean refuses() {
    return severity == Severity.REFUSED;
  }

  /** The sentence with its place, as a person reads it. */
  public String text() {
    return new Place(line, column) + ": " + sentence;
  }
}
