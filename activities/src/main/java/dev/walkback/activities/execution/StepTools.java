package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Connections;
import java.time.InstantSource;

/**
 * What steps are done with.
 *
 * @param worker who does it, for the ledger
 */
public record StepTools(
    Connections connections,
    PlanFiles files,
    Sources sources,
    Intents intents,
    StandStill standStill,
    InstantSource clock,
    String worker) {}
