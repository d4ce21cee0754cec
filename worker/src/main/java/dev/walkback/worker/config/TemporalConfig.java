package dev.walkback.worker.config;

/** Where the engine is. */
public record TemporalConfig(String address, String namespace) {}
