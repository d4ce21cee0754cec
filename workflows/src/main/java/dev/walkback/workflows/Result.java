package dev.walkback.workflows;

import dev.walkback.workflows.status.Outcome;
import org.jspecify.annotations.Nullable;

/** How it ended, and where the report lies. */
public record Result(String rollback, Outcome outcome, String why, @Nullable String report) {}
