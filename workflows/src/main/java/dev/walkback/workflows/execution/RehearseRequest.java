package dev.walkback.workflows.execution;

import dev.walkback.workflows.plan.CaptureRef;
import dev.walkback.workflows.plan.SchemaRollback;
import java.util.UUID;

/** Asks to run the whole plan, there and back, on a clone of the present on the scratch server. */
public record RehearseRequest(
    UUID rollback, String planDigest, SchemaRollback plan, CaptureRef source) {}
