package dev.walkback.activities.execution;

import dev.walkback.activities.postgres.Connections;
import dev.walkback.activities.postgres.StallRecord;
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
    StallRecord stalls,
    InstantSource clock,
    String worker) {}
