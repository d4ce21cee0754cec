package dev.walkback.workflows.plan;

/**
 * The database a rollback is about, as people and letters name it.
 *
 * @param registration the random id given when an operator registered it: the identity
 */
public record TargetRef(
    String registration, String name, String database, String host, String systemIdentifier) {}
