package dev.walkback.workflows.plan;

/**
 * What was pasted, and which run it was pasted into.
 *
 * @param start the raw JSON of the start, parsed by us so that a wrong one gets an answer
 * @param firstRun the first run of this workflow: the rollback's identity across resets
 */
public record LoadRequest(String start, String workflow, String run, String firstRun) {}
