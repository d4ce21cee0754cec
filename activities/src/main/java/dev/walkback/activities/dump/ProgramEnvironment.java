package dev.walkback.activities.dump;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Tls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What surrounds a program: nothing of ours but what it needs to find and prove its server. */
final class ProgramEnvironment implements AutoCloseable {
  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");
  private static final List<String> DIES_WITH_US =
      List.of(SETPRIV.toString(), "--pdeathsig", "TERM", "--");
  private static final boolean CAN_DIE_WITH_US = canDieWithUs();

  private final Map<String, String> variables;
  private final @Nullable PassFile password;

  private ProgramEnvironment(Map<String, String> variables, @Nullable PassFile password) {
    this.variables = variables;
    this.password = password;
  }

  static ProgramEnvironment of(Program program) {
    var variables = new TreeMap<String, String>();
    variables.put("LC_ALL", "C");
    Address server = program.server();
    if (server == null) {
      return new ProgramEnvironment(variables, null);
    }
    var password = PassFile.of(server.password());
    variables.put("PGPASSFILE", password.path().toString());
    variables.put("PGHOST", server.host());
    variables.put("PGPORT", Integer.toString(server.port()));
    variables.put("PGUSER", server.user());
    variables.put("PGAPPNAME", program.session());
    variables.put("PGCONNECT_TIMEOUT", "5");
    variables.put("PGOPTIONS", "-c client_connection_check_interval=500");
    variables.put("PGSSLMODE", server.tls() == Tls.NONE ? "disable" : server.tls().wire());
    String home = System.getenv("HOME");
    if (server.tls() != Tls.NONE && home != null) {
      // the tools look there for the certificate authority that proves the server
      variables.put("HOME", home);
    }
    return new ProgramEnvironment(variables, password);
  }

  ProcessBuilder builder(Program program) {
    var words = new ArrayList<String>(CAN_DIE_WITH_US ? DIES_WITH_US : List.of());
    words.add(program.path().toString());
    words.addAll(program.words());
    var builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder;
  }

  private static boolean canDieWithUs() {
    if (!Files.isExecutable(SETPRIV)) {
      return false;
    }
    var words = new ArrayList<>(DIES_WITH_US);
    words.add("true");
    try {
      var probe =
          new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    if (password != null) {
      password.close();
    }
  }
}
