package dev.walkback.worker.command;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.worker.Hands;
import dev.walkback.worker.config.Config;
import dev.walkback.worker.config.ConfigReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What commands share: where to write, and the hands, made when a command needs them. */
public record Context(
    PrintWriter out, PrintWriter err, Map<String, String> environment, Path directory) {
  /** One line for the person at the terminal. */
  public void say(String line) {
    out.println(line);
    out.flush();
  }

  /** Work with the hands, which are put away afterwards. */
  int with(Function<Hands, Integer> work) {
    try (var hands = Hands.of(configuration(), environment)) {
      return work.apply(hands);
    }
  }

  /** Work that our own database helps with, and that must also go on without it. */
  int withOrWithout(Function<Optional<Hands>, Integer> work) {
    try (var hands = Hands.of(configuration(), environment)) {
      return work.apply(Optional.of(hands));
    } catch (ProblemException failed) {
      if (!failed.problem().code().equals("store-unreachable")) {
        throw failed;
      }
      err.println("walkback: warning: " + failed.problem().message());
      return work.apply(Optional.empty());
    }
  }

  ProblemException unwritable(Path file) {
    return ProblemException.needsPerson(
        "file-unwritable", "The file " + file + " cannot be written.", "Name another one.");
  }

  Config config() {
    return ConfigReader.read(configuration(), environment);
  }

  /** The file an operator named, or the one beside us. */
  public Path configuration() {
    var named = environment.get("WALKBACK_CONFIG");
    return named == null || named.isEmpty()
        ? directory.resolve("walkback.yaml")
        : directory.resolve(named);
  }
}
