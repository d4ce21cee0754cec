package dev.walkback.activities.planfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One block of {@code wrong-plans.txt}. */
record WrongPlan(String title, List<String> changes, String code, boolean inSchema, String words) {

  static Stream<WrongPlan> corpus() {
    try {
      String text = Files.readString(PlanOnDisk.resources().resolve("wrong-plans.txt"));
      return Stream.of(text.split("(?m)^== ")).skip(1).map(WrongPlan::block);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static WrongPlan block(String block) {
    List<String> lines = block.lines().filter(line -> !line.isEmpty()).toList();
    String verdict = lines.getLast().substring(2);
    String code = verdict.split(" ")[0];
    String rest = verdict.substring(code.length()).strip();
    boolean inSchema = rest.startsWith("s ");
    return new WrongPlan(
        lines.getFirst(),
        lines.subList(1, lines.size() - 1),
        code,
        inSchema,
        inSchema ? rest.substring(2) : rest);
  }

  String applyTo(String yaml) {
    List<String> lines = new ArrayList<>(yaml.lines().toList());
    int at = -1;
    for (String change : changes) {
      String line = change.length() > 2 ? change.substring(2) : "";
      if (change.startsWith("-")) {
        at = lines.indexOf(line);
        if (at < 0) {
          throw new IllegalStateException(title + ": no line " + line);
        }
        lines.remove(at);
      } else {
        lines.add(at++, line);
      }
    }
    return String.join("\n", lines) + "\n";
  }

  @Override
  public String toString() {
    return title;
  }
}
