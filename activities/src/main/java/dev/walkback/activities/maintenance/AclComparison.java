package dev.walkback.activities.maintenance;

import dev.walkback.activities.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Compares what was given back with what was there before anything was taken. */
final class AclComparison {
  private final DatabaseAcl before;
  private Set<String> gone = Set.of();

  AclComparison(DatabaseAcl before) {
    this.before = before;
  }

  /** Refuses to leave somebody out who was in before, unless the role no longer exists. */
  void refuseUnlessGivenBack(DatabaseAcl now, Set<String> rolesGone) {
    gone = Set.copyOf(rolesGone);
    List<ConnectGrant> missing =
        before.connect().stream()
            .filter(grant -> !now.connect().contains(grant))
            .filter(grant -> !gone.contains(grant.grantee()) && !gone.contains(grant.grantor()))
            .toList();
    if (!missing.isEmpty()) {
      throw ProblemException.needsPerson(
          "acl-not-restored",
          "CONNECT on %s could not be given back as it was: %s."
              .formatted(before.database(), missing),
          "It stays closed. Owner before: %s, now: %s; grant it by hand and open again."
              .formatted(before.owner(), now.owner()));
    }
  }

  /** What differs, by name; "equal" is said only of lists that are. */
  String sentence(DatabaseAcl now) {
    List<String> more = minus(now.whole(), before.whole());
    List<String> less = minus(before.whole(), now.whole());
    String goneText = gone.isEmpty() ? "" : " Roles that no longer exist: " + gone + ".";
    if (!more.isEmpty() || !less.isEmpty()) {
      return "Everybody may connect who could before, but the list differs: before "
          + less
          + ", now "
          + more
          + "."
          + goneText;
    }
    return before.byDefault() && !now.byDefault()
        ? "The rights are equal in effect: the catalog held none before, now it spells out the"
            + " built-in ones."
        : "The rights are equal, entry by entry." + goneText;
  }

  private static List<String> minus(List<String> from, List<String> what) {
    var rest = new ArrayList<>(from);
    rest.removeAll(what);
    return rest;
  }
}
