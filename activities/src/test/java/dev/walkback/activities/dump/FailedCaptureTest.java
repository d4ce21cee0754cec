package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FailedCaptureTest extends OpenShop {

  @Test
  void refusesToCaptureASchemaThatDoesNotRest() throws Exception {
    var changes = new AtomicInteger();
    Progress restless =
        (percent, what) -> {
          if (what.equals("counting shop.tracks")) {
            alter(changes.incrementAndGet());
          }
        };

    assertThatThrownBy(() -> new Capture(Shop.tools(), CLOCK).take(shop.order(root), restless))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("changed during each of 3 captures")
        .hasMessageContaining("HINT: Capture while no migration is running.");
    assertThat(changes).hasValue(3);
    try (var files = Files.walk(root)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void refusesARunWhoseNameIsAPath() {
    var order =
        new CaptureOrder(
            shop.address(), "orders-prod", Shop.REGISTRATION, "../../etc", root, "walkback", 1);

    assertThatThrownBy(() -> new Capture(Shop.tools(), CLOCK).take(order, Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("'../../etc' cannot name a folder");
  }

  @Test
  @Tag("D4.8")
  void refusesALoginFromWhichRowsAreHidden() throws Exception {
    String login = "archiver_" + database.name();
    database.execute(
        "CREATE ROLE " + login + " LOGIN PASSWORD 'x' IN ROLE pg_read_all_data",
        "ALTER TABLE shop.artists ENABLE ROW LEVEL SECURITY");
    var order =
        new CaptureOrder(
            shop.address().as(login, new Secret("x")),
            "orders-prod",
            Shop.REGISTRATION,
            "2026-11-20-1",
            root,
            "walkback capture",
            1);

    assertThatThrownBy(() -> new Capture(Shop.tools(), CLOCK).take(order, Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("may not see every row of shop.artists")
        .hasMessageContaining("BYPASSRLS");
    database.execute("ALTER ROLE " + login + " BYPASSRLS");
    var captured = new Capture(Shop.tools(), CLOCK).take(order, Progress.silent());
    assertThat(captured.manifest().rows()).isEqualTo(3022);
    database.execute("ALTER TABLE shop.artists DISABLE ROW LEVEL SECURITY", "DROP ROLE " + login);
  }

  @Test
  @Tag("D2.18")
  void leavesNoDumpWhenTheToolFails() throws Exception {
    Path bin = root.resolve("bin");
    Script.named(
        bin,
        "pg_dump",
        "[ \"$1\" = --version ] && { echo 'pg_dump (PostgreSQL) 15.18'; exit 0; }",
        "for word; do case $word in --file=*) mkdir \"${word#--file=}\"; echo half > \"${word#--file=}/toc.dat\";; esac; done",
        "echo 'pg_dump: error: could not write to file: No space left on device' >&2; exit 1");
    Script.named(bin, "pg_restore", "exit 0");
    var tools = ClientTools.of(Map.of(15, bin), Map.of());

    assertThatThrownBy(() -> new Capture(tools, CLOCK).take(shop.order(root), Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("The disk is full.");
    try (var files = Files.walk(root.resolve("orders-prod"))) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactly("tool.log");
    }
  }

  @Test
  @Tag("D2.18")
  void doesNotSealAnArchiveThatCannotBeReadToItsEnd() throws Exception {
    Path bin = root.resolve("bin");
    Path real = Shop.tools().forServer(new Version(15, 0)).folder();
    Script.named(
        bin,
        "pg_dump",
        real.resolve("pg_dump") + " \"$@\" || exit $?",
        "for word; do case $word in --file=*) for data in ${word#--file=}/*.gz; do head -c 20 $data > $data.x; mv $data.x $data; done;; esac; done");
    Script.named(bin, "pg_restore", "exec " + real.resolve("pg_restore") + " \"$@\"");
    var tools = ClientTools.of(Map.of(15, bin), Map.of());

    assertThatThrownBy(() -> new Capture(tools, CLOCK).take(shop.order(root), Progress.silent()))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("cannot read the whole archive");
  }

  @Test
  void saysHowMuchDiskIsMissing() {
    assertThatThrownBy(() -> FreeDisk.require(root, Long.MAX_VALUE / 2, "this capture"))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("For this capture up to")
        .hasMessageContaining("are free")
        .hasMessageContaining("HINT: Free some space");
  }
}
