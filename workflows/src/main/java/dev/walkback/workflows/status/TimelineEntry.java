package dev.walkback.workflows.status;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param actor a person's id, or "walkback"
 * @param kind a short word such as "decision", "refusal", "step", "notice"
 */
public record TimelineEntry(
    Instant at, String actor, String kind, String text, @Nullable String digest8) {}
