package dev.walkback.workflows.plan;

import java.time.Duration;

/** How long a step may wait and run, and the time its author expects it to take. */
public record Limits(LockTimeout lock, StatementTimeout statement, Duration budget) {}
