package dev.walkback.workflows.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a responder asks for at 3 a.m.: five fields at most, the first three required. */
public record StartRequest(
    String target, String type, String reason, @Nullable String plan, @Nullable Instant detected) {}
