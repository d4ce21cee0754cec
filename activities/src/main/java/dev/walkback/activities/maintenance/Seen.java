package dev.walkback.activities.maintenance;

/** What read-back and probe saw of a barrier, in a sentence. */
public record Seen(boolean closed, String observed) {}
