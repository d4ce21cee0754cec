package dev.walkback.servers;

import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's test server in this JVM, in real time, open to other processes of this machine. It has
 * no Web UI, no list of workflows, no schedules, and forgets everything when it stops.
 */
public final class InMemoryTemporal implements TemporalServer {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final TestServicesStarter services;
  private final Server server;
  private final TemporalSetup setup;

  private InMemoryTemporal(TestServicesStarter services, Server server, TemporalSetup setup) {
    this.services = services;
    this.server = server;
    this.setup = setup;
  }

  public static InMemoryTemporal start(TemporalSetup setup) {
    var services = new TestServicesStarter(true, 0);
    var address = new InetSocketAddress(Ports.LOOPBACK, setup.port());
    // the SDK pings twice a minute; a server that calls that too often cuts its connections
    var builder =
        NettyServerBuilder.forAddress(address)
            .permitKeepAliveTime(5, TimeUnit.SECONDS)
            .permitKeepAliveWithoutCalls(true);
    GRPCServerHelper.registerServicesAndHealthChecks(
        services.getServices(), builder, List.of(new NoStickiness()));
    try {
      var started = new InMemoryTemporal(services, builder.build().start(), setup);
      started.registerSearchAttributes();
      return started;
    } catch (IOException e) {
      services.close();
      throw Ports.isTaken(setup.port());
    }
  }

  private void registerSearchAttributes() {
    var request = AddSearchAttributesRequest.newBuilder().setNamespace(namespace());
    request.putAllSearchAttributes(setup.searchAttributes());
    var stubs =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(address())
                .validateAndBuildWithDefaults());
    try {
      stubs
          .blockingStub()
          .withDeadlineAfter(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .addSearchAttributes(request.build());
    } finally {
      stubs.shutdownNow();
    }
  }

  @Override
  public String address() {
    return Ports.LOOPBACK + ":" + server.getPort();
  }

  @Override
  public String namespace() {
    return setup.namespace();
  }

  @Override
  public @Nullable String uiUrl() {
    return null;
  }

  @Override
  public boolean forgets() {
    return true;
  }

  @Override
  public String about() {
    return "Temporal in memory at "
        + address()
        + ": it forgets everything when it stops, has no"
        + " Web UI and lists nothing";
  }

  @Override
  public void close() {
    server.shutdownNow();
    services.close();
    if (setup.temporary()) {
      Folders.remove(setup.folder());
    }
  }
}
