package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.nio.file.Path;
import java.util.List;

/**
 * Proves that a capture can be read to its last byte: every checksum, and the whole archive decoded
 * by the tool that would restore it.
 *
 * <p>While an application is closed there is no time for a test restore; a dump that nobody has
 * read back is no safety at all.
 */
public final class ReadProof {
  private ReadProof() {}

  /**
   * Refuses a capture that is not whole.
   *
   * @param root the configured folder of captures: nothing outside of it is ever read
   */
  public static void of(Path root, Path folder, ClientTools tools, Progress progress) {
    var capture = StoredCapture.open(root, folder);
    FileProof.of(capture, progress.within(0, 40));
    var found = tools.forServer(capture.manifest().serverVersion());
    progress.at(40, "decoding the whole archive");
    var words = List.of("--format=directory", "--file=/dev/null", capture.dump().toString());
    ProgramRunner.run(
        Program.reading(found, "pg_restore", words),
        progress,
        () -> progress.at(40, "decoding the whole archive"));
  }
}
