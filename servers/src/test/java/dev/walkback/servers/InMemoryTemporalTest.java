package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InMemoryTemporalTest {

  @TempDir Path folder;

  @Test
  void isTheLastResortAndSaysThatItForgets() {
    try (var server = TemporalServer.start(setup(), Map.of("PATH", "/nowhere"))) {
      assertThat(server).isInstanceOf(InMemoryTemporal.class);
      assertThat(server.forgets()).isTrue();
      assertThat(server.uiUrl()).isNull();
      assertThat(server.about()).contains("forgets everything when it stops");
    }
  }

  @Test
  void finishesAWorkflowWhoseWorkerInAnotherJvmWasKilled() throws Exception {
    try (var server = InMemoryTemporal.start(setup())) {
      var worker = Jvm.start(folder, Map.of(), WorkerJvm.class, server.address());
      assertThat(worker.inputReader(UTF_8).readLine()).isEqualTo("working");
      var stubs = server.connect();
      var waiting = Waiting.begin(stubs, "orphan");
      Waiting.awaitAttribute(stubs, "orphan");

      worker.destroyForcibly().waitFor();
      waiting.say("you");
      var successor = Waiting.work(stubs);

      assertThat(Waiting.answer(stubs, "orphan")).isEqualTo("heard you");
      successor.shutdownNow();
      successor.awaitTermination(10, TimeUnit.SECONDS);
      stubs.shutdownNow();
    }
  }

  @Test
  void listensOnLoopbackAlone() throws SocketException {
    try (var server = InMemoryTemporal.start(setup())) {
      var port = Integer.parseInt(server.address().split(":")[1]);
      assertThat(Ports.answers("127.0.0.1", port)).isTrue();
      for (var address : outside()) {
        assertThat(Ports.answers(address, port)).as(address).isFalse();
      }
    }
  }

  @Test
  void refusesAPortThatIsTaken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      var setup = setup().onPorts(taken.getLocalPort(), 0);
      assertThatThrownBy(() -> InMemoryTemporal.start(setup))
          .isInstanceOf(ServerProblem.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " on 127.0.0.1 is taken.");
    }
  }

  @Test
  void anAddressThatWasGivenComesFirst() {
    try (var server = InMemoryTemporal.start(setup())) {
      var environment = Map.of("TEMPORAL_ADDRESS", server.address(), "TEMPORAL_NAMESPACE", "ours");
      var given = TemporalServer.start(setup(), environment);
      assertThat(given).isEqualTo(new GivenTemporal(server.address(), "ours"));
      given.close();
      assertThat(Serving.refusal(server)).isNull();
    }
  }

  @Test
  void refusesAGivenAddressWhereNobodyAnswers() {
    var nobody = "127.0.0.1:" + Ports.free();
    assertThatThrownBy(() -> TemporalServer.start(setup(), Map.of("TEMPORAL_ADDRESS", nobody)))
        .isInstanceOf(ServerProblem.class)
        .hasMessageContaining("No Temporal with a namespace `default` answers at " + nobody)
        .hasMessageContaining("HINT: Correct TEMPORAL_ADDRESS");
  }

  private TemporalSetup setup() {
    return TemporalSetup.temporary(folder).with(Waiting.ATTRIBUTES);
  }

  static List<String> outside() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }
}
