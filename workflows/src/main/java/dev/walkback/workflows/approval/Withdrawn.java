package dev.walkback.workflows.approval;

/** The question ended without an answer: aborted, cancelled, or spoilt by refusals. */
public record Withdrawn(String sentence) implements Answer {}
