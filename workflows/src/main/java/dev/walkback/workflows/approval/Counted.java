package dev.walkback.workflows.approval;

/** A good letter that is not enough alone: who else is needed, in words. */
public record Counted(String by, Reply reply, String stillNeeded) implements Verdict {}
