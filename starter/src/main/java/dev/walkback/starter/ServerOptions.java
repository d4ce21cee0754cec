package dev.walkback.starter;

import picocli.CommandLine.Option;

/** Which Temporal. */
final class ServerOptions {
  @Option(
      names = "--address",
      paramLabel = "HOST:PORT",
      defaultValue = "${env:TEMPORAL_ADDRESS:-127.0.0.1:7233}",
      description = "Temporal; by default $TEMPORAL_ADDRESS, else ${DEFAULT-VALUE}")
  String address = "";

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "${env:TEMPORAL_NAMESPACE:-default}",
      description = "its namespace; by default $TEMPORAL_NAMESPACE, else ${DEFAULT-VALUE}")
  String namespace = "";
}
