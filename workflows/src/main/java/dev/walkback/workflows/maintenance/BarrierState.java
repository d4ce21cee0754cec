package dev.walkback.workflows.maintenance;

import java.time.Instant;

/**
 * One barrier as it was seen.
 *
 * @param observed what the read-back and the probe saw, in a sentence
 */
public record BarrierState(String label, boolean set, String observed, Instant at) {}
