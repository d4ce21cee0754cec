package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Carries a whole database to another server, in an archive that is removed again: nobody keeps it,
 * so nothing of it is sealed.
 */
public final class Transfer implements AutoCloseable {
  private static final String SESSION = "walkback/rehearsal";

  private final Tools tools;
  private final Path folder;
  private final int jobs;

  private Transfer(Tools tools, Path folder, int jobs) {
    this.tools = tools;
    this.folder = folder;
    this.jobs = jobs;
  }

  /**
   * Makes room for it.
   *
   * @param below the folder in which the archive lies for a while
   * @param bytes how large the database is
   */
  public static Transfer below(Path below, Tools tools, int jobs, long bytes) {
    var onlyOurs =
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    try {
      Files.createDirectories(below);
      FreeDisk.require(below, bytes, "copying the present to the scratch server");
      return new Transfer(tools, Files.createTempDirectory(below, "present-", onlyOurs), jobs);
    } catch (IOException e) {
      throw DiskTrouble.writing(below, e);
    }
  }

  /** Reads the whole database but our own schemas; without rows where only its schema is wanted. */
  public void dump(Address from, boolean rows, long tables, Progress progress) {
    clear();
    progress.at(0, "copying the present");
    var words =
        new ArrayList<>(
            List.of(
                "--exclude-schema=walkback",
                "--exclude-schema=walkback_*",
                "--format=directory",
                "--file=" + archive(),
                "--jobs=" + jobs,
                "--compress=1",
                "--lock-wait-timeout=60s"));
    if (!rows) {
      words.add("--schema-only");
    }
    var program = Program.on(tools, "pg_dump", from, SESSION, words);
    ProgramRunner.run(program, progress, () -> progress.at(share(tables), "copying the present"));
  }

  /** Fills an empty database; whatever the tool complains of fails it. */
  public void restore(Address to, Progress progress) {
    var words =
        List.of(
            "--format=directory",
            "--jobs=" + jobs,
            "--exit-on-error",
            "--no-subscriptions",
            "--no-tablespaces",
            "--no-security-labels",
            archive().toString());
    var program = Program.on(tools, "pg_restore", to, SESSION, words);
    ProgramRunner.run(
        program, progress, () -> progress.at(50, "restoring it on the scratch server"));
  }

  @Override
  public void close() {
    clear();
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw DiskTrouble.writing(folder, e);
    }
  }

  private Path archive() {
    return folder.resolve("dump");
  }

  private int share(long tables) {
    try (Stream<Path> files = Files.list(archive())) {
      return (int) Math.min(99, 100 * files.count() / Math.max(1, tables));
    } catch (IOException notThereYet) {
      return 0;
    }
  }

  private void clear() {
    if (!Files.exists(archive())) {
      return;
    }
    try (Stream<Path> files = Files.walk(archive())) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw DiskTrouble.writing(archive(), e);
    }
  }
}
