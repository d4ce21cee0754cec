package dev.walkback.servers;

import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.IOException;

/** A worker in a JVM of its own, until its input ends or it is killed. */
final class WorkerJvm {
  private WorkerJvm() {}

  public static void main(String[] arguments) throws IOException {
    var options = WorkflowServiceStubsOptions.newBuilder().setTarget(arguments[0]).build();
    Waiting.work(WorkflowServiceStubs.newServiceStubs(options));
    System.out.println("working");
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    System.exit(0);
  }
}
