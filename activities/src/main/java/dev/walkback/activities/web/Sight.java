package dev.walkback.activities.web;

import dev.walkback.workflows.check.Result;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one look saw.
 *
 * @param observed a sentence: status, milliseconds, digest; never the body
 * @param late whether it was the expected answer and only came too late
 * @param value what the expected field holds, where it reads like a version or a word
 */
public record Sight(
    Result result,
    String observed,
    int status,
    Duration took,
    boolean late,
    @Nullable String value) {}
