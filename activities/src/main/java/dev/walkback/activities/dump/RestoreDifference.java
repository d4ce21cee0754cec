package dev.walkback.activities.dump;

import dev.walkback.activities.fingerprint.Fingerprint;
import dev.walkback.activities.fingerprint.FingerprintDifference;
import dev.walkback.activities.fingerprint.NamedDifference;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a restored catalog differs from the captured one, once what a dump by its nature leaves out
 * is set apart.
 *
 * @param unexplained each forbids to trust the capture
 * @param findings for the card; they forbid nothing
 */
record RestoreDifference(List<NamedDifference> unexplained, List<String> findings) {
  /** Of the database itself, or left out because the scratch server must not act on them. */
  private static final Set<String> NOT_RESTORED =
      Set.of("database", "setting", "subscription", "security-label");

  static RestoreDifference between(Fingerprint captured, Fingerprint restored) {
    var unexplained = new ArrayList<NamedDifference>();
    var findings = new ArrayList<String>();
    for (var difference :
        FingerprintDifference.between(captured, restored, List.of()).differences()) {
      if (notCarried(difference, captured)) {
        findings.add("A dump does not carry this: " + difference.sentence() + ".");
      } else if (!NOT_RESTORED.contains(difference.kind())
          && !difference.aspect().equals("tablespace")) {
        unexplained.add(difference);
      }
    }
    return new RestoreDifference(unexplained, findings);
  }

  private static boolean notCarried(NamedDifference difference, Fingerprint captured) {
    return switch (difference.kind()) {
      case "internal-trigger" -> true;
      case "extension" -> difference.aspect().equals("version");
      case "index" -> {
        var index = captured.of("index").get(difference.name());
        yield index != null && "no".equals(index.get("valid"));
      }
      default -> false;
    };
  }
}
