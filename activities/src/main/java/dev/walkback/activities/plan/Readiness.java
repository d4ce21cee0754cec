package dev.walkback.activities.plan;

import dev.walkback.activities.target.Registered;
import dev.walkback.workflows.plan.SchemaRollback;

/** Refuses a plan that names what the operator did not configure: endpoints, switches, scratch. */
@FunctionalInterface
public interface Readiness {
  /** Returns when everything the plan names is there. */
  void check(SchemaRollback plan, Registered target);
}
