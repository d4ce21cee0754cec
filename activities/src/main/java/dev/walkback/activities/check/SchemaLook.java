package dev.walkback.activities.check;

import dev.walkback.activities.fingerprint.ExpectedDifference;
import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.fingerprint.NamedDifference;
import dev.walkback.workflows.check.Result;
import java.util.List;

/** Before = after, by the catalog. */
final class SchemaLook {
  private SchemaLook() {}

  static Finding look(Fingerprint before, Fingerprint after, List<String> expect) {
    var expected = expect.stream().map(ExpectedDifference::parse).toList();
    var difference = FingerprintDifference.between(before, after, expected);
    List<String> named = difference.differences().stream().map(SchemaLook::sentence).toList();
    int declared = difference.differences().size() - difference.undeclared().size();
    return switch (difference.verdict()) {
      case EQUAL -> Finding.of(Result.PASS, "The schema equals the captured one.", named);
      case EQUAL_AS_DECLARED ->
          Finding.of(
              Result.PASS,
              "The schema equals the captured one but for "
                  + declared
                  + " differences the plan declares.",
              named);
      case EQUAL_EXCEPT_ORDER ->
          Finding.of(
              Result.PASS,
              "The schema equals the captured one but for the order of columns, which SELECT * and"
                  + " COPY without a list notice.",
              named);
      case DIFFERENT ->
          Finding.of(
              Result.FAIL,
              "The schema differs from the captured one in "
                  + difference.undeclared().size()
                  + " things the plan does not declare.",
              named);
    };
  }

  private static String sentence(NamedDifference difference) {
    return difference.declared() ? difference.sentence() + " (declared)" : difference.sentence();
  }
}
