package dev.walkback.activities.script;

/** What a finding means for the plan. */
public enum Severity {
  /** The plan cannot be used as it is. */
  REFUSED,
  /** Nobody can see through this text; the rehearsal has to show what it does. */
  OPAQUE,
  /** A declared harm, for the card. */
  HAZARD
}
