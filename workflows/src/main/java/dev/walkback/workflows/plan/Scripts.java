package dev.walkback.workflows.plan;

/** The three files of a step: how it goes, how it is brought back, what must then be empty. */
public record Scripts(SqlFile revert, SqlFile reapply, SqlFile verify) {}
