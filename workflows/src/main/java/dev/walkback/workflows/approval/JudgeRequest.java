package dev.walkback.workflows.approval;

import java.util.UUID;

/**
 * A letter as it arrived.
 *
 * @param run the run that received it
 * @param delivery counts the letters this run received, from 1: the same number again is the same
 *     arrival tried again, the same letter under another number was sent twice
 * @param letter the raw signal; longer than a letter may be, it arrives cut and is refused
 */
public record JudgeRequest(
    UUID rollback, Gate gate, int round, String run, int delivery, String letter) {}
