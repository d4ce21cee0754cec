package dev.walkback.activities.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Known holes that a hostile archive or server could use, and the version that closed each. */
final class VersionGate {
  private record Hole(String name, String what, Map<Integer, Integer> safeFrom) {
    boolean openIn(Version version) {
      int minor = Objects.requireNonNullElse(safeFrom.get(version.major()), 0);
      return version.minor() < minor;
    }

    Version safe(int major) {
      return new Version(major, Objects.requireNonNullElse(safeFrom.get(major), 0));
    }
  }

  private static final List<Hole> HOLES =
      List.of(
          new Hole(
              "CVE-2025-8714, CVE-2025-8715, CVE-2026-6475, CVE-2026-6477",
              "names in a dump, or a hostile server, can run commands",
              Map.of(15, 18, 16, 14, 17, 10, 18, 4)),
          new Hole(
              "CVE-2026-15741, CVE-2026-18408",
              "a catalog text or \\unrestrict can run commands",
              Map.of(15, 19, 16, 15, 17, 11, 18, 6)),
          new Hole(
              "CVE-2026-116314",
              "a crafted archive can run commands",
              Map.of(15, 20, 16, 16, 17, 12, 18, 7)));

  private VersionGate() {}

  /** For the card. Our own archives are flagged, not refused: we know who wrote them. */
  static List<String> findings(String what, Version version) {
    var findings = new ArrayList<String>();
    for (Hole hole : HOLES) {
      if (hole.openIn(version)) {
        findings.add(
            "%s %s is below %s: %s (%s). Flagged only, since this capture is our own."
                .formatted(what, version, hole.safe(version.major()), hole.what(), hole.name()));
      }
    }
    return findings;
  }
}
