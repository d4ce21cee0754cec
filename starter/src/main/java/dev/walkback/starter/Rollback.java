package dev.walkback.starter;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.status.Status;
import dev.walkback.workflows.status.TimelineEntry;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import io.temporal.client.WorkflowException;
import io.temporal.client.WorkflowNotFoundException;
import io.temporal.client.WorkflowQueryException;
import io.temporal.client.WorkflowServiceException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run, as anybody outside may see and call it. */
final class Rollback {
  private final WorkflowStub stub;

  Rollback(WorkflowStub stub) {
    this.stub = stub;
  }

  Status status() {
    return query(() -> stub.query("status", Status.class));
  }

  Optional<Checkpoint> checkpoint() {
    return Optional.ofNullable(
        query(() -> Holder.of(stub.query("checkpoint", Checkpoint.class))).value());
  }

  List<TimelineEntry> timeline() {
    return List.of(query(() -> stub.query("timeline", TimelineEntry[].class)));
  }

  /** What the worker is at. */
  List<Doing> doing() {
    return query(() -> Doing.of(stub));
  }

  /** Rings the doorbell; what was sent is read exactly as it stands. */
  void send(String signal, String json) {
    query(() -> {
      stub.signal(signal, Payloads.raw(json));
      return true;
    });
  }

  /** Whether it is over, and how Temporal calls it. */
  WorkflowExecutionStatus engineStatus() {
    return query(() -> stub.describe().getStatus());
  }

  /** Whether somebody or something ended it past its own code, so that it left all as it was. */
  Optional<CutShort> cutShort() {
    return query(() -> CutShort.of(stub.describe()));
  }

  /** What a refused start was answered. */
  String refusal() {
    try {
      stub.getResult(Object.class);
      return "";
    } catch (WorkflowException failed) {
      Throwable cause = failed.getCause();
      return cause instanceof ApplicationFailure told
          ? told.getOriginalMessage()
          : "The run failed without an answer.";
    }
  }

  private static <T> T query(Supplier<T> question) {
    try {
      return question.get();
    } catch (WorkflowNotFoundException e) {
      throw Complaint.no(
          "There is no such rollback, or it is over.",
          "RUN is its workflow id (rollback-<target>), its uuid or the first 8 characters of it.");
    } catch (WorkflowServiceException | WorkflowQueryException | StatusRuntimeException e) {
      throw Complaint.unknown(
          "The rollback does not answer.",
          "See that a worker runs (walkback worker); where one does, its log says what is wrong.");
    }
  }

  /** A query's null is an answer. */
  private record Holder<T>(@Nullable T value) {
    static <T> Holder<T> of(@Nullable T value) {
      return new Holder<>(value);
    }
  }
}
