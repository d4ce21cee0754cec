package dev.walkback.activities.orphan;

import java.util.UUID;

/**
 * A rollback that is open; whether its run lives, the engine knows.
 *
 * @param told whether people have heard already that it does not
 */
public record Orphan(
    UUID rollback, String workflow, String run, String target, String plan, boolean told) {}
