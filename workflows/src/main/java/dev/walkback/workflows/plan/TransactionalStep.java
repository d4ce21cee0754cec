package dev.walkback.workflows.plan;

import org.jspecify.annotations.Nullable;

/** A reversal in one transaction with its ledger row: it commits whole or leaves nothing. */
public record TransactionalStep(
    String name,
    Scripts scripts,
    Setting setting,
    Harm harm,
    Limits limits,
    @Nullable Choice optional)
    implements Step {}
