package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One server at a time in a folder; the system lets go of it however the JVM ends. */
final class FolderLock implements AutoCloseable {
  /** Closing a second channel on a locked file would let go of the first one's lock. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock on(Path folder) {
    try {
      var file = Files.createDirectories(folder).toRealPath().resolve("lock");
      if (!OURS.add(file)) {
        throw inUse(folder, Long.toString(ProcessHandle.current().pid()));
      }
      var channel = open(file);
      if (channel.tryLock() == null) {
        var owner = Files.readString(file).strip();
        channel.close();
        OURS.remove(file);
        throw inUse(folder, owner);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
      return new FolderLock(file, channel);
    } catch (IOException e) {
      throw new ServerProblem(
          "The folder " + folder + " cannot be used: " + e, "Make it writable.", e);
    }
  }

  /** Whether another process holds it, or cannot be shown not to. */
  static boolean holds(Path folder) {
    var file = folder.resolve("lock");
    if (!Files.exists(file)) {
      return false;
    }
    try (var channel = open(file)) {
      return channel.tryLock() == null;
    } catch (IOException e) {
      return true;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static ServerProblem inUse(Path folder, String owner) {
    return new ServerProblem(
        "The folder " + folder + " is in use by process " + owner + ".",
        "End that run first, or set WALKBACK_HOME to another folder.");
  }

  @Override
  public void close() {
    try {
      channel.close();
      OURS.remove(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
