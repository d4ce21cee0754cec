package dev.walkback.activities.postgres;

import java.util.UUID;

/** What happens once: a step of a plan in a rollback, one way or back. */
public record StepKey(UUID rollback, String planDigest, String step, String part) {}
