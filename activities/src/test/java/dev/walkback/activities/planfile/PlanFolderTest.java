package dev.walkback.activities.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they seem: each refused with its name and a way out. */
class PlanFolderTest {
  @TempDir Path folder;
  private PlanOnDisk disk = new PlanOnDisk(Path.of(""));

  @BeforeEach
  void plan() {
    disk = PlanOnDisk.in(folder);
  }

  private Problem refusal() {
    return refusal(PlanOnDisk.NAME);
  }

  private Problem refusal(String name) {
    var reader = new PlanReader(disk.plans());
    return catchThrowableOfType(ProblemException.class, () -> reader.read(name)).problem();
  }

  @Test
  void refusesALinkForAFile() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.sql"), "SELECT 1");
    Files.delete(disk.file("revert/004.sql"));
    Files.createSymbolicLink(disk.file("revert/004.sql"), secret);

    assertThat(refusal().code()).isEqualTo("plan-file-missing");
    assertThat(refusal().message()).contains("revert/004.sql").contains("it is a link");
  }

  @Test
  void refusesALinkOnTheWay() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Files.move(disk.file("revert"), elsewhere);
    Files.createSymbolicLink(disk.file("revert"), elsewhere);

    assertThat(refusal().code()).isEqualTo("plan-file-link");
    assertThat(refusal().message()).contains("revert/004.sql");
  }

  @Test
  void refusesALinkForThePlanItself() throws IOException {
    Files.createSymbolicLink(disk.plans().resolve("other"), disk.plans().resolve("tracks"));

    assertThat(refusal("other").code()).isEqualTo("plan-unknown");
    Files.delete(disk.file("plan.yaml"));
    Files.createSymbolicLink(disk.file("plan.yaml"), Path.of("/etc/hostname"));
    assertThat(refusal().code()).isEqualTo("plan-file-missing");
  }

  @Test
  void readsPlansBelowALinkedRoot() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), disk.plans());

    assertThat(new PlanReader(link).read("tracks").plan().name()).isEqualTo("tracks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        ".",
        "",
        "../tracks",
        "tracks/",
        "/etc",
        "tracks/revert",
        "TRACKS",
        "a\0b",
        "tracks\n",
        "~",
        "nul\u202E"
      })
  void refusesANameThatIsNone(String name) {
    assertThat(refusal(name).code()).isEqualTo("plan-name");
    assertThat(refusal(name).message()).doesNotContain("\u202E").doesNotContain("\0");
  }

  @Test
  void refusesAPlanThatIsNotThere() {
    assertThat(refusal("tracks-schema").message()).isEqualTo("there is no plan 'tracks-schema'.");
  }

  @Test
  void refusesTenMegabytesOfSql() throws IOException {
    byte[] long10 = new byte[10 * 1024 * 1024];
    Arrays.fill(long10, (byte) ' ');
    disk.with("revert/004.sql", long10);
    long before = System.nanoTime();

    assertThat(refusal().code()).isEqualTo("plan-file-too-long");
    assertThat(refusal().message()).isEqualTo("revert/004.sql is longer than 4096 kB.");
    assertThat((System.nanoTime() - before) / 2_000_000).isLessThan(250);
  }

  @Test
  void refusesMoreThanThirtyTwoMebibytesTogether() throws IOException {
    StringBuilder checks = new StringBuilder("checks: [");
    for (int i = 0; i < 9; i++) {
      disk.with("verify/big" + i + ".sql", " ".repeat(4 * 1024 * 1024));
      checks.append(i == 0 ? "" : ", ").append("{empty: verify/big").append(i).append(".sql}");
    }
    disk.with("plan.yaml", disk.yaml().replaceFirst("(?m)^checks:.*$", checks + "]"));

    assertThat(refusal().code()).isEqualTo("plan-too-long");
  }

  @Test
  void refusesMoreThanTwoHundredFiles() {
    StringBuilder checks = new StringBuilder("checks: [");
    IntStream.range(0, 200)
        .forEach(i -> {
          disk.with("verify/c" + i + ".sql", "SELECT 1 WHERE false");
          checks.append(i == 0 ? "" : ", ").append("{empty: verify/c").append(i).append(".sql}");
        });
    disk.with("plan.yaml", disk.yaml().replaceFirst("(?m)^checks:.*$", checks + "]"));

    assertThat(refusal().code()).isEqualTo("plan-too-many-files");
  }

  @Test
  void refusesAnotherEncodingAndNamesTheLine() throws IOException {
    disk.with("revert/004.sql", "-- caf\u00e9\nSELECT 1;".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(refusal().code()).isEqualTo("plan-file-encoding");
    assertThat(refusal().message()).isEqualTo("revert/004.sql, line 1: it is not UTF-8.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "SELECT 1;\u0000", "\uFEFFSELECT 1;", "SELECT 'open"})
  void refusesTextThatIsNoSql(String text) {
    disk.with("revert/004.sql", text);

    var read = disk.read();

    assertThat(read.refusals().getFirst().finding().code()).isEqualTo("unreadable");
    assertThat(read.refusals().getFirst().text()).startsWith("revert/004.sql, line 1, column ");
  }

  @Test
  void refusesABombOfAliases() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a%d: &a%d [%s]%n".formatted(i, i, String.join(",", before, before, before)));
    }
    disk.with("plan.yaml", bomb.toString());

    assertThat(refusal().code()).isEqualTo("yaml-refused");
    assertThat(refusal().message()).contains("anchor or alias");
  }

  @Test
  void refusesAPlanThatIsTooLong() {
    disk.with("plan.yaml", disk.yaml() + "#".repeat(256 * 1024));

    assertThat(refusal().message()).isEqualTo("plan.yaml is longer than 256 kB.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing\n", "---\n", "just text\n", "[]\n", "{}\n"})
  void refusesAnEmptyPlan(String text) {
    disk.with("plan.yaml", text);

    assertThat(refusal().code()).startsWith("yaml-");
  }
}
