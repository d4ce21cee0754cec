package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of one of PostgreSQL's programs, as a list of words and never through a shell.
 *
 * @param path the program's whole path
 * @param server where it connects to; null when it only reads files
 * @param session how its sessions are called on the server, so that they can be found and ended
 */
record Program(Path path, List<String> words, @Nullable Address server, String session) {

  Program {
    words = List.copyOf(words);
  }

  static Program reading(Tools tools, String name, List<String> words) {
    return new Program(Path.of(tools.program(name)), words, null, "walkback");
  }

  static Program on(Tools tools, String name, Address server, String session, List<String> words) {
    var all = new ArrayList<>(words);
    all.add("--no-password");
    all.add("--dbname=dbname=" + conninfo(server.database()));
    return new Program(Path.of(tools.program(name)), all, server, session);
  }

  String name() {
    return path.getFileName().toString();
  }

  /** A bare name with '=' or '://' in it would be read as an address of somebody else's choice. */
  private static String conninfo(String value) {
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
