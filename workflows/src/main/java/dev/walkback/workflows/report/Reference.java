package dev.walkback.workflows.report;

/** Where something lies, and its digest: big things never enter a history. */
public record Reference(String place, String digest) {}
