package dev.walkback.worker.replay;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A line that ends here. The SDK asks for a channel even to replay; this one answers every call by
 * itself that nobody serves it, so that a replay provably reaches nothing.
 */
final class NoServer extends ManagedChannel {
  private volatile boolean down;

  @Override
  public String authority() {
    return "nowhere";
  }

  @Override
  public <Q, A> ClientCall<Q, A> newCall(MethodDescriptor<Q, A> method, CallOptions options) {
    return new Unserved<>(method.getFullMethodName());
  }

  @Override
  public ManagedChannel shutdown() {
    down = true;
    return this;
  }

  @Override
  public ManagedChannel shutdownNow() {
    return shutdown();
  }

  @Override
  public boolean isShutdown() {
    return down;
  }

  @Override
  public boolean isTerminated() {
    return down;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return down;
  }

  private static final class Unserved<Q, A> extends ClientCall<Q, A> {
    private final String method;

    Unserved(String method) {
      this.method = method;
    }

    @Override
    public void start(Listener<A> listener, Metadata headers) {
      // By these words the SDK knows a server without capabilities.
      listener.onClose(
          Status.UNIMPLEMENTED.withDescription("Method not found: " + method), new Metadata());
    }

    @Override
    public void request(int messages) {}

    @Override
    public void cancel(@Nullable String message, @Nullable Throwable cause) {}

    @Override
    public void halfClose() {}

    @Override
    public void sendMessage(Q message) {}
  }
}
