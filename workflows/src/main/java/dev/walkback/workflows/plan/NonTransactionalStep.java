package dev.walkback.workflows.plan;

import org.jspecify.annotations.Nullable;

/** A single statement PostgreSQL refuses inside a transaction: intent, fence, probe, act, probe. */
public record NonTransactionalStep(
    String name,
    Scripts scripts,
    Setting setting,
    Harm harm,
    Limits limits,
    @Nullable Choice optional)
    implements Step {}
