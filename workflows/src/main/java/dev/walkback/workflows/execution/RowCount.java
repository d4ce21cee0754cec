package dev.walkback.workflows.execution;

import dev.walkback.workflows.plan.RowOperation;

/** Rows of one table touched in one way, counted inside the transaction. */
public record RowCount(String relation, RowOperation operation, long rows) {}
