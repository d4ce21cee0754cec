package dev.walkback.activities.dump;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a capture must be, to be the state before this migration of this target.
 *
 * @param manifestDigest pinned when the plan was loaded; null before that
 * @param systemIdentifier of the server that recorded {@code begunLsn}: positions of two servers
 *     cannot be compared
 * @param begun when the migration was declared to begin
 */
public record Expectations(
    String target,
    UUID registration,
    String run,
    @Nullable String manifestDigest,
    String systemIdentifier,
    Lsn begunLsn,
    Instant begun) {}
