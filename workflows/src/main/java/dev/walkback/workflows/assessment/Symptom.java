package dev.walkback.workflows.assessment;

import dev.walkback.workflows.check.Result;

/** One thing that was measured: pass is healthy, fail is sick, unknown could not be seen. */
public record Symptom(String name, Result result, String observed) {}
