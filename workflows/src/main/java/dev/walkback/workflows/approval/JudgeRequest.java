package dev.walkback.workflows.approval;

import java.util.UUID;

/**
 * A letter as it arrived.
 *
 * @param run the run that received it
 * @param letter the raw signal; longer than a letter may be, it arrives cut and is refused
 */
public record JudgeRequest(UUID rollback, Gate gate, int round, String run, String letter) {}
