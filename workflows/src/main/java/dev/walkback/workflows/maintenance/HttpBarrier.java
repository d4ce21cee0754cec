package dev.walkback.workflows.maintenance;

/** A maintenance switch of the application, configured by the operator under this name. */
public record HttpBarrier(String name) implements Barrier {
  @Override
  public String label() {
    return "http " + name;
  }
}
