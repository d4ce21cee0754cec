package dev.walkback.activities.execution;

import java.sql.Connection;

/** What stands inside one transaction of a step. */
record Scene(StepAttempt attempt, Connection session, Roles roles, Calm calm) {}
