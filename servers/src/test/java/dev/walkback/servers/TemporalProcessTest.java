package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TemporalProcessTest {

  @TempDir Path folder;

  @Test
  void keepsAWaitingWorkflowWhenItIsKilledAndStartedAgain() throws Exception {
    try (var server = TemporalProcess.start(program(), setup())) {
      assertThat(server.forgets()).isFalse();
      for (var address : InMemoryTemporalTest.outside()) {
        var port = Integer.parseInt(server.address().split(":")[1]);
        assertThat(Ports.answers(address, port)).as(address).isFalse();
      }
      assertThat(get(server.uiUrl())).isEqualTo(200);
      var stubs = server.connect();
      var worker = Waiting.work(stubs);
      var waiting = Waiting.begin(stubs, "kept");
      Waiting.awaitAttribute(stubs, "kept");

      server.kill9();
      assertThat(server.running()).isFalse();
      server.restart();

      waiting.say("you");
      assertThat(Waiting.answer(stubs, "kept")).isEqualTo("heard you");
      worker.shutdownNow();
      worker.awaitTermination(10, TimeUnit.SECONDS);
      stubs.shutdownNow();
    }
  }

  @Test
  void endsWithAJvmThatWasKilled() throws Exception {
    var jvm = Jvm.start(folder, Map.of(), Child.class, program().toString());
    var pid = Long.parseLong(jvm.inputReader(UTF_8).readLine());
    var server = ProcessHandle.of(pid).orElseThrow();
    assertThat(server.info().command().orElseThrow()).endsWith("temporal");

    jvm.destroyForcibly().waitFor();

    server.onExit().get(30, TimeUnit.SECONDS);
    ParentDeathTest.awaitEmpty(folder.resolve("run"));
  }

  @Test
  void comesBeforeTheServerInMemory() {
    var environment = Map.of("WALKBACK_TEST_TEMPORAL", program().toString());
    assertThat(TemporalProcess.program(environment)).contains(program());
    var path = Map.of("PATH", "/nowhere:" + program().getParent());
    assertThat(TemporalProcess.program(path)).contains(program());
  }

  @Test
  void refusesAVariableThatNamesNoProgram() {
    var environment = Map.of("WALKBACK_TEST_TEMPORAL", folder.toString());
    assertThatThrownBy(() -> TemporalServer.start(setup(), environment))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("WALKBACK_TEST_TEMPORAL names no program: " + folder);
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var setup = setup().onPorts(0, taken.getLocalPort());
      assertThatThrownBy(() -> TemporalProcess.start(Path.of("/bin/false"), setup))
          .isInstanceOf(ServerProblem.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken.");
    }
  }

  @Test
  void saysWhatTheProgramSaidWhenItDoesNotServe() {
    assertThatThrownBy(() -> TemporalProcess.start(Path.of("/bin/ls"), setup()))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("/bin/ls did not serve on port")
        .hasMessageContaining("unrecognized option");
  }

  private TemporalSetup setup() {
    return TemporalSetup.in(folder).with(Waiting.ATTRIBUTES);
  }

  private static Path program() {
    var program = TemporalProcess.program(System.getenv());
    Assumptions.assumeTrue(
        program.isPresent(), "no `temporal` on the PATH and WALKBACK_TEST_TEMPORAL is not set");
    return program.orElseThrow();
  }

  private static int get(String url) throws IOException, InterruptedException {
    try (var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build()) {
      var request = HttpRequest.newBuilder(URI.create(url)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }

  /** Starts a server in its working directory and holds it until it is killed. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws IOException {
      var setup = TemporalSetup.temporary(Path.of(""));
      var server = TemporalProcess.start(Path.of(arguments[0]), setup);
      System.out.println(server.pid());
      while (System.in.read() >= 0) {
        Thread.onSpinWait();
      }
      server.close();
    }
  }
}
