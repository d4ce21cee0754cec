package dev.walkback.activities.psql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.planfile.PlanOnDisk;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnseenCodeTest {
  private static final String WARNING = "-- READ THIS CODE LINE BY LINE";

  @TempDir private Path folder;

  @Test
  void saysAtAStepOfOpaqueCodeWhatTheScriptCannotSee() {
    var disk = PlanOnDisk.in(folder);
    var plain = disk.yaml().replace("    load: {tracks: before_tracks}\n", "");
    disk.with("plan.yaml", plain);
    assertThat(printed(disk)).doesNotContain(WARNING);

    disk.with("plan.yaml", plain.replace("[drops-column]", "[drops-column, opaque]"));

    assertThat(printed(disk)).containsOnlyOnce(WARNING);
  }

  private static String printed(PlanOnDisk disk) {
    return PlanScript.of(disk.read(), new ByHand("", Map.of(), Map.of(), null));
  }
}
