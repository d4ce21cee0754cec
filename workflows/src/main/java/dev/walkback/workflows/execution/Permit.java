package dev.walkback.workflows.execution;

/**
 * People's leave to end the session in the way.
 *
 * @param round the round of gate {@code blocker} that gave it, judged again before it is used
 */
public record Permit(InTheWay session, int round) {}
