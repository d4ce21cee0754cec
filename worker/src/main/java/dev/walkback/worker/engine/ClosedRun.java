package dev.walkback.worker.engine;

import java.time.Instant;

/** A run that is over. */
public record ClosedRun(String workflow, String run, Instant started) {}
