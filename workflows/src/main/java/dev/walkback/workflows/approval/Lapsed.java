package dev.walkback.workflows.approval;

/** Nobody answered in time; the safe state is kept. */
public record Lapsed(String sentence) implements Answer {}
