package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import java.nio.file.Path;
import java.util.UUID;

/**
 * What to capture and where to put it.
 *
 * @param source a login that may read everything
 * @param registration the target's, so that a copy is never taken for it
 * @param run the migration run that comes next
 * @param root the configured folder of captures
 * @param session how our sessions are called on the server
 * @param jobs connections that dump at once; the cores of this machine, no more
 */
public record CaptureOrder(
    Address source,
    String target,
    UUID registration,
    String run,
    Path root,
    String session,
    int jobs) {}
