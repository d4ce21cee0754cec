package dev.walkback.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Servers that outlived the JVM that started them, and perhaps their guard too. */
final class Leftover {
  private static final Set<String> OURS = Set.of("postgres", "temporal");
  private static final Duration GUARDS_TURN = Duration.ofSeconds(5);
  private static final Duration KILLED = Duration.ofSeconds(10);

  private Leftover() {}

  /**
   * Ends every server that was started on files below {@code folder}, which nobody may be using.
   */
  static void endThoseIn(Path folder) {
    var mark = folder + "/";
    ProcessHandle.allProcesses()
        .filter(process -> startedOn(process, mark))
        .toList()
        .forEach(Leftover::end);
  }

  private static boolean startedOn(ProcessHandle process, String mark) {
    var info = process.info();
    return info.command().filter(file -> OURS.contains(nameOf(file))).isPresent()
        && info.arguments().filter(words -> String.join(" ", words).contains(mark)).isPresent();
  }

  private static String nameOf(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static void end(ProcessHandle process) {
    var children = process.descendants().toList();
    if (!guarded(process) || !Death.of(process, GUARDS_TURN)) {
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
      Death.of(process, KILLED);
    }
  }

  private static boolean guarded(ProcessHandle process) {
    return process
        .parent()
        .flatMap(parent -> parent.info().command())
        .filter(Leftover::isShell)
        .isPresent();
  }

  private static boolean isShell(String file) {
    return file.endsWith("sh");
  }
}
