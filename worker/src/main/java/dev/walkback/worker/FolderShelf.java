package dev.walkback.worker;

import dev.walkback.activities.planfile.PlanReader;
import dev.walkback.activities.planning.PlanShelf;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans as folders, each read once and judged. */
final class FolderShelf implements PlanShelf {
  private final PlanReader reader;

  FolderShelf(PlanReader reader) {
    this.reader = reader;
  }

  @Override
  public Fixed read(String name) {
    var plan = reader.read(name).usable();
    Map<String, byte[]> files = new LinkedHashMap<>();
    plan.texts().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    return new Fixed(plan.plan(), plan.digest(), files);
  }

  @Override
  public List<String> names() {
    return reader.names();
  }
}
