package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowClient;
import io.temporal.client.WorkflowQueryRejectedException;
import io.temporal.client.WorkflowStub;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody ended the run in the engine, past its code. */
@Timeout(120)
class CutShortTest {
  @TempDir private Path home;

  @Test
  void aTerminatedRunSaysSoWithOrWithoutAWorkerThatAnswers() {
    try (var stage = new Stage(home)) {
      stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
      stage.client().newUntypedWorkflowStub("rollback-orders").terminate("mistake");

      assertThat(stage.run("status", "orders")).isEqualTo(Exit.NO);
      assertThat(stage.said())
          .startsWith("TERMINATED: ")
          .contains("does not know what is closed")
          .contains("HINT: See it with: walkback target show orders")
          .contains("application open");

      assertThat(Main.run(withNobodyWhoAnswers(stage), "status", "orders")).isEqualTo(Exit.NO);
      assertThat(stage.said()).contains("could not be read: The rollback does not answer.");
      assertThat(stage.complained()).isEmpty();
    }
  }

  private static Around withNobodyWhoAnswers(Stage stage) {
    var there = stage.around();
    var client =
        mute(
            WorkflowClient.class,
            stage.client(),
            mute(
                WorkflowStub.class,
                stage.client().newUntypedWorkflowStub("rollback-orders"),
                null));
    return new Around(
        server -> new Connection(client, () -> {}),
        stage,
        there.clock(),
        there.home(),
        there.patience(),
        there.pause());
  }

  /** The same, but that it gives this stub, and no answer to a query. */
  private static <T> T mute(Class<T> type, T real, @Nullable Object stub) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().equals("newUntypedWorkflowStub")) {
                return stub;
              }
              if (method.getName().equals("query")) {
                throw new WorkflowQueryRejectedException(
                    WorkflowExecution.getDefaultInstance(), "Rollback", null);
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }
}
