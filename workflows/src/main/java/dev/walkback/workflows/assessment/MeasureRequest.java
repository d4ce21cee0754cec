package dev.walkback.workflows.assessment;

import dev.walkback.workflows.plan.SchemaRollback;
import java.util.UUID;

/** Asks what is wrong, measured, beside what a person said. */
public record MeasureRequest(
    UUID rollback, String planDigest, SchemaRollback plan, String reason) {}
