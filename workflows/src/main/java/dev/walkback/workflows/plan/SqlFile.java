package dev.walkback.workflows.plan;

/**
 * A file of the plan as the history knows it: where it lies below the plan's folder and what it
 * contained when the plan was loaded. The text itself is in Walkback's own database, by digest.
 */
public record SqlFile(String path, String digest, long bytes) {}
