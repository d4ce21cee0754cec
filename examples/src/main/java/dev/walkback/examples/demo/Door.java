package dev.walkback.examples.demo;

import dev.walkback.starter.Main;
import java.util.ArrayList;
import java.util.List;

/** The door's own commands, in this process so that nobody waits for a JVM each time. */
final class Door {
  private Door() {}

  static int run(Stage stage, String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.add("--address");
    all.add(stage.ground().temporal().address());
    all.add("--namespace");
    all.add(stage.ground().temporal().namespace());
    return Main.run(all.toArray(String[]::new));
  }
}
