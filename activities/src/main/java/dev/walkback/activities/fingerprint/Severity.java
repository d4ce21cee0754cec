package dev.walkback.activities.fingerprint;

import java.util.Set;

/** What a difference means for whoever has to decide whether it may stay. */
public enum Severity {
  /**
   * Only the place of columns: noticed by {@code SELECT *} and positional INSERT, else by nobody.
   */
  ORDER,
  /** How something is stored or described; no statement answers differently. */
  DETAIL,
  /** What can be stored, and what a statement answers. */
  STRUCTURE,
  /** Who may see or change what. */
  ACCESS;

  private static final Set<String> ACCESS_KINDS =
      Set.of("policy", "default-privilege", "changed-privilege", "security-label");
  private static final Set<String> ACCESS_ASPECTS =
      Set.of("owner", "grants", "row-security", "row-security-for-owner", "security");
  private static final Set<String> DETAIL_KINDS = Set.of("comment", "statistics");
  private static final Set<String> DETAIL_ASPECTS =
      Set.of(
          "storage",
          "compression",
          "statistics-target",
          "tablespace",
          "clustered",
          "options",
          "toast-options",
          "cache",
          "version");

  static Severity of(String kind, String aspect) {
    if (ACCESS_KINDS.contains(kind) || ACCESS_ASPECTS.contains(aspect)) {
      return ACCESS;
    }
    // A view's options include security_barrier and check_option: those are more than a detail.
    boolean detail =
        DETAIL_ASPECTS.contains(aspect) && !(aspect.equals("options") && kind.equals("relation"));
    return detail || DETAIL_KINDS.contains(kind) ? DETAIL : STRUCTURE;
  }
}
