package dev.walkback.workflows.backup;

/** Rows that leave or change are kept in a schema of ours, in the step's own transaction. */
public record PreservedRows(String schema, String covers) implements Safety {}
