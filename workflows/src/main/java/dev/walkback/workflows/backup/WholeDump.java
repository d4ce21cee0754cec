package dev.walkback.workflows.backup;

/** A dump of everything, counted as safety only when taken after closing. */
public record WholeDump(String capture, String manifestDigest, boolean afterClosing, String covers)
    implements Safety {}
