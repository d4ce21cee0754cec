package dev.walkback.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.walkback.activities.backup.SourceProof;
import dev.walkback.activities.dump.CaptureVerify;
import dev.walkback.activities.plan.PlanActivitiesImpl;
import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import dev.walkback.worker.command.House;
import dev.walkback.workflows.backup.VerifyRequest;
import dev.walkback.workflows.plan.LoadRequest;
import dev.walkback.workflows.plan.LoadedPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A capture that is no longer what the plan was pinned to, as the runbook proves its source. */
@Timeout(180)
class WrongCapturesTest {
  @TempDir private Path folder;
  private House house;
  private Hands hands;
  private LoadedPlan loaded;
  private Path other;
  private Path pinned;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, WrongCapturesTest.class);
    house.must("target", "add", "notes");
    house.must("capture", "notes", "--run", "r1");
    other = newest();
    house.atTarget("UPDATE notes SET text = 'later' WHERE id = 1");
    house.must("capture", "notes", "--run", "r1");
    pinned = newest();
    house.must("migration", "begin", "notes", "--run", "r1");
    hands = Hands.of(house.configuration(), Map.of("PATH", System.getenv("PATH")));
    loaded = load();
  }

  @AfterEach
  void stop() throws Exception {
    hands.close();
    house.close();
  }

  @Test
  @Tag("S0.17")
  @Tag("D0.5")
  void refusesTheCaptureOfAnotherMomentPutInItsPlace() throws Exception {
    copyOver(other, pinned);

    assertThat(refused().message()).contains("another");
    assertThat(house.run("check", "notes").exit()).isNotZero();
  }

  @Test
  @Tag("D0.5")
  void refusesATruncatedFileAndAFlippedBit() throws Exception {
    Path file = largest();
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(refused().message()).contains("bytes");
    whole[whole.length / 2] ^= 1;
    Files.write(file, whole);
    assertThat(refused().message()).contains("checksum");
  }

  @Test
  void refusesAManifestThatWasRewrittenToAgree() throws Exception {
    Path manifest = pinned.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replace("\"rows\" : ", "\"rows\" : 1"));
    assertThat(refused().message()).contains("manifest");
  }

  private Problem refused() throws Exception {
    var scratch = hands.config().scratch();
    var verify = new CaptureVerify(hands.config().captures(), hands.tools(), hands.clock());
    var proof = new SourceProof(hands.pinned(), verify, hands.runs(), hands.registry(), scratch);
    var request = new VerifyRequest(loaded.rollback(), loaded.source());
    var refused =
        catchThrowableOfType(ProblemException.class, () -> proof.prove(request, Progress.silent()));
    assertThat(refused.problem().hint()).isNotBlank();
    assertThat(
            house.column(
                house.own, "SELECT datname FROM pg_database WHERE datname LIKE 'wb\\_scratch%'"))
        .isEmpty();
    assertThat(house.column(house.target, "SELECT step FROM walkback.ledger")).isEmpty();
    return refused.problem();
  }

  private LoadedPlan load() {
    var plan =
        new Duties(hands, (workflow, run) -> "")
            .all().stream()
                .filter(PlanActivitiesImpl.class::isInstance)
                .map(PlanActivitiesImpl.class::cast)
                .findFirst()
                .orElseThrow();
    var run = UUID.randomUUID().toString();
    var start = "{\"target\": \"notes\", \"type\": \"schema\", \"reason\": \"it is broken\"}";
    return plan.load(new LoadRequest(start, "rollback-notes", run, run));
  }

  private Path newest() throws Exception {
    return Path.of(
        house.column(house.own, "SELECT directory FROM capture ORDER BY taken_at DESC").getFirst());
  }

  private Path largest() throws IOException {
    try (var files = Files.list(pinned.resolve("dump"))) {
      return files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
    }
  }

  private static void copyOver(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        var there = to.resolve(from.relativize(file).toString());
        Files.copy(file, there, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
