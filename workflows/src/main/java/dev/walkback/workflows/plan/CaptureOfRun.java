package dev.walkback.workflows.plan;

/** The capture taken before a declared migration run; chosen by the run, never by a date. */
public record CaptureOfRun(String run) implements Source {}
