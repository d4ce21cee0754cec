package dev.walkback.activities.check;

import dev.walkback.activities.maintenance.Site;
import dev.walkback.workflows.assessment.Symptom;
import dev.walkback.workflows.check.Check;
import dev.walkback.workflows.check.EmptyCheck;
import dev.walkback.workflows.check.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Whether rows break the rules of the schema, before anything is rolled back.
 *
 * <p>A query of the plan is written for the state after; where it does not fit the state before, it
 * cannot be run, and that is unknown.
 */
public final class Integrity {
  private final PlanQueries queries;

  /** Asks with these. */
  public Integrity(PlanQueries queries) {
    this.queries = queries;
  }

  /** The foreign keys, and each query of the plan that must return nothing. */
  public List<Symptom> look(UUID rollback, List<Check> checks, Site site) {
    List<Symptom> symptoms = new ArrayList<>();
    symptoms.add(references(queries.references(site)));
    for (Check check : checks) {
      if (check instanceof EmptyCheck empty) {
        Finding finding = queries.look(empty, rollback, site);
        symptoms.add(new Symptom(check.label(), finding.result(), finding.observed()));
      }
    }
    return symptoms;
  }

  /** A key that was never validated is no damage by itself; a row that points at nothing is. */
  private static Symptom references(Finding finding) {
    boolean dangling =
        finding.details().stream()
            .anyMatch(line -> line instanceof ReferencesLook.Line key && key.dangling() > 0);
    Result result = finding.result() == Result.FAIL && !dangling ? Result.PASS : finding.result();
    return new Symptom("references", result, finding.observed());
  }
}
