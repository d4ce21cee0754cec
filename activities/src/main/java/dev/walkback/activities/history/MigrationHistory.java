package dev.walkback.activities.history;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import dev.walkback.workflows.plan.MigrationTool;
import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The migration tool's own table of applied migrations, found on the search path that stands.
 *
 * <p>It is never the proof of what we did; that is the ledger.
 */
public sealed interface MigrationHistory permits TableHistory, NoHistory {
  /** The history this tool keeps. */
  static MigrationHistory of(MigrationTool tool) {
    return switch (tool) {
      case SCHEMA_MIGRATIONS -> new PlainHistory();
      case FLYWAY -> new FlywayHistory();
      case NONE -> new NoHistory();
    };
  }

  /** Versions that are applied, oldest first. */
  List<String> applied(Connection connection);

  /** Which of these versions have a record, whatever it says of them. */
  Set<String> recorded(Connection connection, Collection<String> versions);

  /** Takes these versions out, inside the transaction that stands; answers what was taken. */
  Forgotten forget(Connection connection, Collection<String> versions);

  /** Puts back what was taken, as it was. */
  void remember(Connection connection, Forgotten forgotten);

  /**
   * Versions applied after the oldest of these that are not among them: they may stand on what is
   * to be reversed.
   */
  default List<String> dependents(Connection connection, Collection<String> versions) {
    var applied = applied(connection);
    var reversed = Set.copyOf(versions);
    return applied.stream()
        .dropWhile(version -> !reversed.contains(version))
        .filter(version -> !reversed.contains(version))
        .toList();
  }

  /** Refuses, by name, where a later migration is applied that the plan does not reverse. */
  default void refuseDependents(Connection connection, Collection<String> versions) {
    var dependents = dependents(connection, versions);
    if (!dependents.isEmpty()) {
      throw ProblemException.never(
          "dependents-applied",
          "Applied after what is to be reversed, and not in the plan: "
              + dependents.stream().map(Quoted::brief).collect(Collectors.joining(", "))
              + ".",
          "Reverse these too, newest first, or choose a full restore.");
    }
  }

  /**
   * Refuses, by name, where a version that is to be forgotten has no record: it is misnamed, or the
   * migration left none, and then the plan must say so.
   */
  default void refuseUnrecorded(Connection connection, String step, Collection<String> versions) {
    var found = recorded(connection, versions);
    var missing = versions.stream().filter(version -> !found.contains(version)).findFirst();
    if (missing.isPresent()) {
      throw new Misnamed(step, missing.get(), applied(connection)).refused();
    }
  }

  /** Whether none of these versions is applied, so that there is nothing to roll back. */
  default boolean neverApplied(Connection connection, Collection<String> versions) {
    return !versions.isEmpty() && applied(connection).stream().noneMatch(versions::contains);
  }
}
