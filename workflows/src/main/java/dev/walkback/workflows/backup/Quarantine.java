package dev.walkback.workflows.backup;

/**
 * What the plan drops is moved out of sight in the step's own transaction, and comes straight back.
 */
public record Quarantine(String schema, String covers) implements Safety {}
