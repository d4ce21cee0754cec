package dev.walkback.servers;

import java.nio.file.Path;

/** A server process of our own in a folder of its own; both end with this JVM. */
abstract class OwnServer {
  private final Path folder;
  private final boolean temporary;
  private final FolderLock lock;

  OwnServer(Path folder, boolean temporary, FolderLock lock) {
    this.folder = folder;
    this.temporary = temporary;
    this.lock = lock;
  }

  abstract Guarded process();

  /** Starts it again on the same ports and the same data. */
  public abstract void restart();

  public long pid() {
    return process().pid();
  }

  public boolean running() {
    return process().alive();
  }

  /** Ends it in good order; the data stay. */
  public void stop() {
    process().stop();
  }

  /** Ends it as the loss of its machine would. */
  public void kill9() {
    process().kill9();
  }

  public void close() {
    if (running()) {
      stop();
    }
    lock.close();
    if (temporary) {
      Folders.remove(folder);
    }
  }
}
