package dev.walkback.activities.planfile;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one plan: nothing outside it is ever opened, and nothing in it twice. */
final class PlanFolder {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
  private static final int LONGEST = 200;

  private final String name;
  private final Path folder;

  private PlanFolder(String name, Path folder) {
    this.name = name;
    this.folder = folder;
  }

  static PlanFolder open(Path plans, String name) {
    String shown = Quoted.brief(name);
    if (!NAME.matcher(name).matches()) {
      throw ProblemException.never(
          "plan-name",
          "'" + shown + "' is no name of a plan.",
          "Use the name of its folder: lower-case letters, digits, dots, dashes.");
    }
    try {
      Path root = plans.toRealPath();
      Path folder = root.resolve(name);
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        throw ProblemException.never(
            "plan-unknown",
            "there is no plan '" + shown + "'.",
            "`walkback plan list` names those there are; a link to a folder is none.");
      }
      return new PlanFolder(name, folder);
    } catch (IOException unreadable) {
      throw unreadable("the folder of the plans", unreadable);
    }
  }

  /** Folders with a plan.yaml in them, in order. */
  static List<String> names(Path plans) {
    try (Stream<Path> folders = Files.list(plans)) {
      return folders
          .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
          .filter(folder -> Files.isRegularFile(folder.resolve("plan.yaml")))
          .map(folder -> String.valueOf(folder.getFileName()))
          .filter(NAME.asMatchPredicate())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw unreadable("the folder of the plans", unreadable);
    }
  }

  String name() {
    return name;
  }

  /** All bytes of a file of this folder, at most so many. */
  byte[] read(String path, int most) {
    Path file = inside(path);
    try (InputStream in =
        Channels.newInputStream(
            Files.newByteChannel(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw ProblemException.never(
            "plan-file-too-long",
            Quoted.brief(path) + " is longer than " + most / 1024 + " kB.",
            "Split the step, or `load` rows from the source instead of listing them.");
      }
      return bytes;
    } catch (IOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  private Path inside(String path) {
    String shown = Quoted.brief(path);
    if (path.length() > LONGEST || !PATH.matcher(path).matches()) {
      throw ProblemException.never(
          "plan-file-name",
          "'" + shown + "' is no file of the plan.",
          "Name one file inside the plan's folder, such as revert/004.sql; no pattern, no '..'.");
    }
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw ProblemException.never(
          "plan-file-missing",
          "there is no file '" + shown + "' in the plan '" + name + "'" + kindOf(file) + ".",
          "Write it, or correct the name.");
    }
    try {
      // a link on the way would make the real path another one
      if (!file.toRealPath().equals(folder.toRealPath().resolve(path))) {
        throw ProblemException.never(
            "plan-file-link",
            "'" + shown + "' is reached through a link.",
            "Copy the file into the plan's folder; links can change behind an approval.");
      }
      return file;
    } catch (IOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  private static String kindOf(Path file) {
    return Files.isSymbolicLink(file) ? "; it is a link" : "";
  }

  private static ProblemException unreadable(String what, IOException cause) {
    return new ProblemException(
        new Problem.NeedsPerson(
            "plan-unreadable",
            Quoted.brief(what) + " cannot be read.",
            "Look at its permissions and at the disk."),
        cause);
  }
}
