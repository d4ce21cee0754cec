package dev.walkback.activities.dump;

import java.nio.file.Path;

/** A capture that is complete. */
public record Captured(String id, Path folder, Manifest manifest, String manifestDigest) {}
