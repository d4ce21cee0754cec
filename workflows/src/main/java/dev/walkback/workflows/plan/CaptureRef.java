package dev.walkback.workflows.plan;

import java.time.Instant;

/** The pinned source: chosen by migration run, held by the digest of its manifest. */
public record CaptureRef(String id, String run, String manifestDigest, Instant taken) {}
