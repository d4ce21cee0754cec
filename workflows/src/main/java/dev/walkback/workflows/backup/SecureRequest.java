package dev.walkback.workflows.backup;

import dev.walkback.workflows.plan.SchemaRollback;
import java.util.UUID;

/**
 * Asks to make and prove what brings the present back.
 *
 * @param closed whether the application is closed now: a whole dump waits for that
 */
public record SecureRequest(
    UUID rollback, String planDigest, SchemaRollback plan, boolean closed) {}
