package dev.walkback.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/**
 * What a PostgreSQL of ours keeps in its folder: data, log, settings and the superuser's password.
 */
final class DataDirectory {
  private static final String SETTINGS = "walkback.conf";

  private final PgInstall install;
  private final PgSetup setup;
  private final Unprivileged as;

  DataDirectory(PgInstall install, PgSetup setup, Unprivileged as) {
    this.install = install;
    this.setup = setup;
    this.as = as;
  }

  Path data() {
    return setup.folder().resolve("data");
  }

  Path log() {
    return setup.folder().resolve("server.log");
  }

  private Path passwordFile() {
    return setup.folder().resolve("superuser.password");
  }

  String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  void prepare() throws IOException {
    as.own(setup.folder());
    as.mustReach(Path.of(install.program("postgres")));
    as.mustReach(setup.folder());
    if (Files.exists(data())) {
      mustBeOfThisMajor();
    } else {
      initdb();
    }
  }

  private void mustBeOfThisMajor() throws IOException {
    var major = Files.readString(data().resolve("PG_VERSION")).strip();
    if (!major.equals(Integer.toString(install.major()))) {
      throw new ServerProblem(
          data() + " was made by PostgreSQL " + major + ", not " + install.major() + ".",
          "Remove " + setup.folder() + ", or name another folder.");
    }
  }

  /** A cluster of its own each time: a copied one would share its system identifier. */
  private void initdb() throws IOException {
    var unfinished = setup.folder().resolve("initdb");
    Folders.remove(unfinished);
    writePassword();
    var made = initdb(unfinished, "C.UTF-8");
    if (!made.succeeded() && made.output().contains("locale")) {
      Folders.remove(unfinished);
      made = initdb(unfinished, "C");
    }
    if (!made.succeeded()) {
      throw new ServerProblem(
          "initdb of PostgreSQL " + install.version() + " failed: " + made.output(),
          "Look at the sentence above; 50 MB are needed in " + setup.folder() + ".");
    }
    Files.writeString(
        unfinished.resolve("postgresql.conf"),
        "include '" + SETTINGS + "'\n",
        StandardOpenOption.APPEND);
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  private Command initdb(Path into, String locale) {
    var words = new ArrayList<>(List.of(install.program("initdb"), "--pgdata", into.toString()));
    words.addAll(List.of("--username", PgServer.SUPERUSER, "--pwfile", passwordFile().toString()));
    words.addAll(List.of("--auth", "scram-sha-256", "--encoding", "UTF8"));
    words.addAll(List.of("--locale", locale, "--lc-messages", "C"));
    if (!setup.durable()) {
      words.add("--no-sync");
    }
    return Command.run(as.words(words));
  }

  private void writePassword() throws IOException {
    var secret = new byte[16];
    new SecureRandom().nextBytes(secret);
    Files.deleteIfExists(passwordFile());
    Files.createFile(
        passwordFile(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(passwordFile(), HexFormat.of().formatHex(secret));
    as.own(passwordFile());
  }

  void configure(int port) throws IOException {
    var settings = new TreeMap<>(setup.settings());
    settings.put("listen_addresses", Ports.LOOPBACK);
    settings.put("port", Integer.toString(port));
    settings.put("unix_socket_directories", "");
    settings.putIfAbsent("timezone", "UTC");
    settings.putIfAbsent("log_timezone", "UTC");
    if (!setup.durable()) {
      settings.putIfAbsent("fsync", "off");
      settings.putIfAbsent("full_page_writes", "off");
      settings.putIfAbsent("synchronous_commit", "off");
    }
    var lines = new StringBuilder();
    settings.forEach((name, value) ->
        lines.append(name).append(" = '").append(value.replace("'", "''")).append("'\n"));
    Files.writeString(data().resolve(SETTINGS), lines);
  }

  /** PostgreSQL says in the eighth line of its pid file that it takes connections. */
  boolean ready(long pid) {
    try {
      var lines = Files.readAllLines(data().resolve("postmaster.pid"));
      return lines.size() >= 8
          && lines.getFirst().strip().equals(Long.toString(pid))
          && lines.get(7).strip().equals("ready");
    } catch (IOException e) {
      // not there yet, or just being written
      return false;
    }
  }
}
