package dev.walkback.workflows.report;

import java.util.UUID;

/** Asks to write the history so far to a file, before Temporal forgets it. */
public record ExportRequest(UUID rollback, String workflow, String run) {}
