package dev.walkback.workflows.check;

/** An endpoint the operator configured answers as configured, in time. */
public record EndpointCheck(String name) implements Check {
  @Override
  public String label() {
    return "endpoint " + name;
  }
}
