package dev.walkback.workflows;

import dev.walkback.workflows.status.Outcome;

/** How the part that changes things ended. */
record Settled(Outcome outcome, String why) {}
