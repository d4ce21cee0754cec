package dev.walkback.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL refuses to run as root. For root a user namespace hides that; where the kernel or a
 * container forbids namespaces, the server runs as {@code postgres} or {@code nobody}.
 *
 * @param prefix words before every command
 * @param user who owns the data then; {@code null} leaves the owner alone
 */
record Unprivileged(List<String> prefix, @Nullable String user) {

  static Unprivileged here() {
    return on(Command::run);
  }

  static Unprivileged on(Function<List<String>, Command> machine) {
    var me = machine.apply(List.of("id", "-u"));
    if (!me.output().equals("0")) {
      return new Unprivileged(List.of(), null);
    }
    var inNamespace = machine.apply(List.of("unshare", "--user", "id", "-u"));
    if (inNamespace.succeeded() && !inNamespace.output().equals("0")) {
      return new Unprivileged(List.of("unshare", "--user"), null);
    }
    return Stream.of("postgres", "nobody")
        .filter(user -> machine.apply(List.of("id", "-u", user)).succeeded())
        .map(user -> as(user, machine.apply(List.of("id", "-g", user)).output()))
        .filter(as -> machine.apply(as.words(List.of("true"))).succeeded())
        .findFirst()
        .orElseThrow(() ->
            new ServerProblem(
                "PostgreSQL does not run as root, and neither `unshare --user` nor `setpriv`"
                    + " works here.",
                "Start as an ordinary user."));
  }

  private static Unprivileged as(String user, String group) {
    return new Unprivileged(
        List.of("setpriv", "--reuid", user, "--regid", group, "--clear-groups"), user);
  }

  List<String> words(List<String> command) {
    var words = new ArrayList<>(prefix);
    words.addAll(command);
    return words;
  }

  /** Gives a folder to the user the server runs as. */
  void own(Path folder) {
    if (user == null) {
      return;
    }
    try {
      var owner = folder.getFileSystem().getUserPrincipalLookupService();
      Files.setOwner(folder, owner.lookupPrincipalByName(user));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a file or folder the user cannot reach, before a server fails with half a sentence. */
  void mustReach(Path file) {
    if (user != null && !Command.run(words(List.of("test", "-x", file.toString()))).succeeded()) {
      throw new ServerProblem(
          "PostgreSQL runs as `" + user + "` here, who cannot reach " + file + ".",
          "Use a folder that others may enter, or start as an ordinary user.");
    }
  }
}
