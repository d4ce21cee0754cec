package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.servers.InMemoryTemporal;
import dev.walkback.servers.TemporalServer;
import dev.walkback.servers.TemporalSetup;
import dev.walkback.workflows.RollbackWorkflow;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.worker.WorkerFactory;
import io.temporal.worker.WorkerOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example of a bot, as it stands in the examples, before a real Temporal. */
@Timeout(180)
class BotTest {
  @TempDir private static Path home;
  private static TemporalServer temporal;
  private static WorkerFactory worker;
  private static WorkflowClient client;

  @BeforeAll
  static void open() throws IOException {
    Assumptions.assumeTrue(onPath("jq"), "no `jq` on the PATH");
    Assumptions.assumeTrue(
        onPath("temporal") || !named().isEmpty(),
        "no `temporal` on the PATH and WALKBACK_TEST_TEMPORAL is not set");
    temporal = TemporalServer.start(TemporalSetup.temporary(home), environment());
    assertThat(temporal).isNotInstanceOf(InMemoryTemporal.class);
    client =
        WorkflowClient.newInstance(
            temporal.connect(),
            WorkflowClientOptions.newBuilder().setDataConverter(Payloads.converter()).build());
    worker = WorkerFactory.newInstance(client);
    worker
        .newWorker(
            RollbackWorkflow.TASK_QUEUE,
            WorkerOptions.newBuilder().setDefaultDeadlockDetectionTimeout(30_000).build())
        .registerWorkflowImplementationTypes(StagedRollback.class);
    worker.start();
    writeWalkback();
  }

  @AfterAll
  static void close() {
    if (worker != null) {
      worker.shutdownNow();
      client.getWorkflowServiceStubs().shutdownNow();
    }
    if (temporal != null) {
      temporal.close();
    }
  }

  @Test
  void showsTheCardHasAPersonSignAndCarriesTheLetter() throws Exception {
    start("orders");
    walkback("key", "new", "ben", "--no-passphrase", "--out", home.resolve("ben").toString());
    var card = bot("rollback-orders");
    assertThat(card.exit()).as(card.said()).isZero();
    assertThat(card.said()).contains("**May exactly this be done to orders?**");
    String digest8 = card.said().replaceAll("(?s).*digest \\*\\*(\\w{8})\\*\\*.*", "$1");
    var wrong = bot("rollback-orders", "00000000", "approve", "--key", home.resolve("ben") + "");
    assertThat(wrong.exit()).as(wrong.said()).isEqualTo(1);
    assertThat(wrong.said()).contains("That is not the digest on the card");
    var sent = approve("orders", digest8, "ben");
    assertThat(sent.exit()).as(sent.said()).isZero();
    assertThat(sent.said()).contains("It counts.");
    var none = bot("rollback-orders");
    assertThat(none.exit()).as(none.said()).isEqualTo(1);
  }

  @Test
  void showsWhyALetterWasRefusedAndFindsARunByItsFirstEight() throws Exception {
    String run = start("payments");
    walkback("key", "new", "mallory", "--no-passphrase", "--out", home.resolve("mallory") + "");
    var card = walkback("decide", run.substring(0, 8), "--answer", "reject");
    String digest8 = card.said().replaceAll("(?s).*digest (\\w{8}).*", "$1");
    var refused = approve("payments", digest8, "mallory");
    assertThat(refused.exit()).as(refused.said()).isEqualTo(2);
    assertThat(refused.said()).contains("not-in-policy: mallory may not.");
    var status = walkback("status", run);
    assertThat(status.exit()).as(status.said()).isZero();
    assertThat(status.said()).contains("refused (mallory, not-in-policy)");
    assertThat(walkback("status", "00000000").said()).contains("No rollback begins with 00000000");
  }

  private static String start(String target) {
    var options =
        WorkflowOptions.newBuilder()
            .setWorkflowId("rollback-" + target)
            .setTaskQueue(RollbackWorkflow.TASK_QUEUE)
            .build();
    return client
        .newUntypedWorkflowStub(RollbackWorkflow.TYPE, options)
        .start(Payloads.raw("{\"type\":\"schema\"}"))
        .getRunId();
  }

  private static Ran approve(String target, String digest8, String person) throws Exception {
    return bot(
        "rollback-" + target,
        digest8,
        "approve",
        "--key",
        home.resolve(person).toString(),
        "--phrase",
        StagedRollback.PHRASE,
        "--reason",
        "said so in the channel");
  }

  private static Ran bot(String... arguments) throws Exception {
    var house = Path.of(System.getProperty("walkback.house"));
    return ran(house.resolve("examples/bots/decide.sh").toString(), arguments);
  }

  private static Ran walkback(String... arguments) throws Exception {
    return ran(home.resolve("walkback").toString(), arguments);
  }

  private static Ran ran(String program, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    builder.environment().put("WALKBACK", home.resolve("walkback").toString());
    builder.environment().put("TEMPORAL", named().isEmpty() ? "temporal" : named());
    builder.environment().put("TEMPORAL_ADDRESS", temporal.address());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), said);
  }

  /** What the script in the root of the project does, with the classes under test. */
  private static void writeWalkback() throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java");
    var script = home.resolve("walkback");
    Files.writeString(
        script,
        """
        #!/bin/sh
        exec '%s' -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED \
          --sun-misc-unsafe-memory-access=allow -cp '%s' dev.walkback.starter.Main "$@"
        """
            .formatted(java, System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static Map<String, String> environment() {
    var environment = new java.util.HashMap<>(System.getenv());
    environment.remove("TEMPORAL_ADDRESS");
    return environment;
  }

  private static String named() {
    return System.getenv().getOrDefault("WALKBACK_TEST_TEMPORAL", "");
  }

  private static boolean onPath(String program) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private record Ran(int exit, String said) {}
}
