package dev.walkback.workflows.status;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One line of the checklist: a step with its budget and the time it took. */
public record StatusLine(
    String name, StepState state, @Nullable Duration budget, @Nullable Duration took) {}
