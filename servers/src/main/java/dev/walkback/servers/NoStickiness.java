package dev.walkback.servers;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.temporal.api.workflowservice.v1.RespondWorkflowTaskCompletedRequest;

/**
 * The in-memory server waits for ever for the worker that cached a workflow, even when that worker
 * died; so nobody is offered to cache one.
 */
final class NoStickiness implements ServerInterceptor {

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    return new SimpleForwardingServerCallListener<>(next.startCall(call, headers)) {
      @Override
      public void onMessage(Q message) {
        super.onMessage(unsticky(message));
      }
    };
  }

  @SuppressWarnings("unchecked")
  private static <Q> Q unsticky(Q message) {
    return message instanceof RespondWorkflowTaskCompletedRequest completed
        ? (Q) completed.toBuilder().clearStickyAttributes().build()
        : message;
  }
}
