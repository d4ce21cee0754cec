package dev.walkback.activities.backup;

import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.backup.WholeDump;
import java.util.UUID;

/** Takes a dump of everything while the application is closed, and proves that it can be read. */
@FunctionalInterface
public interface ClosedDump {
  /** A new one every time: what an interrupted attempt left is incomplete and says so. */
  WholeDump take(UUID rollback, TargetAccess access, Registered target, Progress progress);
}
