package dev.walkback.workflows.backup;

import dev.walkback.workflows.plan.CaptureRef;
import java.util.UUID;

/**
 * Asks for proof that the pinned capture is there, whole, older than the migration and restorable.
 */
public record VerifyRequest(UUID rollback, CaptureRef source) {}
