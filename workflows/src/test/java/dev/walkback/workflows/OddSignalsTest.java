package dev.walkback.workflows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.walkback.workflows.approval.Gate;
import dev.walkback.workflows.status.Outcome;
import io.temporal.api.common.v1.Payload;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.common.converter.RawValue;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a tired hand sends from the Web UI: nothing at all, or something under a wrong encoding. */
@Timeout(60)
class OddSignalsTest {
  private final Incident incident = new Incident();

  @AfterEach
  void stop() {
    incident.close();
  }

  static Stream<List<Object>> odd() {
    return Stream.of(
        List.of(),
        List.of(encoded("json/plain", "")),
        List.of(encoded("json/plain", "null")),
        List.of(encoded("json/plain", "[]")),
        List.of(encoded("json/plain", "{\"by\": 7")),
        List.of(encoded("json/protobuf", "{\"by\": \"olga\"}")),
        List.of(encoded("binary/null", "")),
        List.of(encoded("binary/encrypted", "\u0000\u0001")),
        List.of(encoded("json/plain", "1"), encoded("json/plain", "2")));
  }

  @ParameterizedTest
  @MethodSource("odd")
  void answersALetterThatIsNoneAndGoesOnAsking(List<Object> sent) {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));
    stub().signal("decide", sent.toArray());
    Incident.until(() -> incident.workflow().status().refused().size() == 1);

    assertThat(incident.asked(Gate.START)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("odd")
  void answersAnAcknowledgementThatIsNoneOrTakesIt(List<Object> sent) {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));
    int before = incident.workflow().timeline().size();
    stub().signal("acknowledge", sent.toArray());
    Incident.until(() -> incident.workflow().timeline().size() > before);

    assertThat(incident.asked(Gate.START)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("odd")
  void abortsWhateverWasPastedWithIt(List<Object> sent) {
    incident.begin();
    Incident.until(() -> incident.asked(Gate.START));
    stub().signal("abort", sent.toArray());

    assertThat(incident.result().outcome()).isEqualTo(Outcome.NOT_ROLLED_BACK);
  }

  @Test
  void handsAnEmptyStartToWhoeverAnswersIt() {
    incident.hands.failOnce.add("load the plan");
    incident.env.start();
    var options =
        WorkflowOptions.newBuilder()
            .setTaskQueue(RollbackWorkflow.TASK_QUEUE)
            .setWorkflowId("rollback-music")
            .build();
    var empty = incident.env.getWorkflowClient().newUntypedWorkflowStub("Rollback", options);
    empty.start();

    assertThatThrownBy(() -> empty.getResult(Result.class))
        .isInstanceOf(WorkflowFailedException.class)
        .hasCauseInstanceOf(ApplicationFailure.class);
  }

  private WorkflowStub stub() {
    return WorkflowStub.fromTyped(incident.workflow());
  }

  private static RawValue encoded(String encoding, String data) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8(encoding))
            .setData(ByteString.copyFromUtf8(data))
            .build());
  }
}
