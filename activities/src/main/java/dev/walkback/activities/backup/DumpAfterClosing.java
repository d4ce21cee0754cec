package dev.walkback.activities.backup;

import dev.walkback.activities.dump.Capture;
import dev.walkback.activities.dump.CaptureOrder;
import dev.walkback.activities.dump.ClientTools;
import dev.walkback.activities.dump.ReadProof;
import dev.walkback.activities.progress.Progress;
import dev.walkback.activities.target.Registered;
import dev.walkback.activities.target.TargetAccess;
import dev.walkback.workflows.backup.WholeDump;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A capture of the closed present: the same tool, the same manifest, the same proof of being whole.
 */
public final class DumpAfterClosing implements ClosedDump {
  private final Capture capture;
  private final ClientTools tools;
  private final Path root;

  /** Kept below {@code root}, beside the captures. */
  public DumpAfterClosing(Capture capture, ClientTools tools, Path root) {
    this.capture = capture;
    this.tools = tools;
    this.root = root;
  }

  @Override
  public WholeDump take(UUID rollback, TargetAccess access, Registered target, Progress progress) {
    var rb8 = rollback.toString().substring(0, 8);
    var order =
        new CaptureOrder(
            access.archiving(),
            target.name(),
            target.registration(),
            "before-rollback-" + rb8,
            root,
            "walkback/safety",
            Runtime.getRuntime().availableProcessors());
    var taken = capture.take(order, progress.within(0, 70));
    ReadProof.of(root, taken.folder(), tools, progress.within(70, 100));
    return new WholeDump(
        taken.id(), taken.manifestDigest(), true, "A dump of everything, taken after closing");
  }
}
