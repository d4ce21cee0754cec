package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that look and begin nothing. */
@Timeout(180)
class LookingCommandsTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, LookingCommandsTest.class);
    house.migrated();
  }

  @AfterEach
  void stop() throws Exception {
    house.close();
  }

  @Test
  @Tag("S4.33")
  @Tag("D4.9")
  void checksByItselfAndTheExitIsTheVerdict() throws Exception {
    var passed = house.run("check", "notes", "--report", "seen.txt");
    assertThat(passed.exit()).as(passed.all()).isZero();
    assertThat(passed.out())
        .contains("nothing of this plan was ever reversed here")
        .contains(
            "pass    before = after",
            "pass    counts of all tables",
            "pass    empty verify/check.sql")
        .contains("Plan notes: pass");
    assertThat(Files.readString(folder.resolve("seen.txt"))).contains("Plan notes: pass");

    house.atTarget(
        "ALTER TABLE notes ADD COLUMN later int", "UPDATE notes SET text = NULL WHERE id < 3");
    var failed = house.run("check", "notes");
    assertThat(failed.exit()).isEqualTo(1);
    assertThat(failed.out())
        .contains(
            "fail    before = after",
            "public.notes.later",
            "fail    empty verify/check.sql",
            "Plan notes: fail");

    house.atTarget(
        "ALTER TABLE notes DROP COLUMN later", "UPDATE notes SET text = 'x' WHERE text IS NULL");
    house.plan(
        "notes",
        House.yaml().replace("verify/check.sql}]", "verify/check.sql}, {endpoint: health}]"));
    house.with(
        "    endpoints:\n      health: {url: \"http://127.0.0.1:1/\", field: status, value: ok, allow: [127.0.0.0/8]}");
    var dead = house.run("check", "notes");
    assertThat(dead.exit()).as(dead.all()).isEqualTo(1);
    assertThat(dead.out()).contains("fail    endpoint health", "pass    empty verify/check.sql");
  }

  @Test
  @Tag("D4.9")
  void callsUnknownWhatItCouldNotSee() throws Exception {
    house.atTarget("ALTER ROLE house_archiver NOLOGIN");
    try {
      var said = house.run("check", "notes");
      assertThat(said.exit()).as(said.all()).isEqualTo(3);
      assertThat(said.out())
          .contains("unknown before = after: It could not be seen", "Plan notes: unknown");
    } finally {
      house.atTarget("ALTER ROLE house_archiver LOGIN");
    }
  }

  @Test
  @Tag("S4.35")
  void assessesATargetOrAPlanAndBeginsNothing() throws Exception {
    var target = house.run("assess", "notes", "--reason", "the page is slow");
    assertThat(target.exit()).as(target.all()).isIn(0, 3);
    assertThat(target.out())
        .containsPattern("(?m)^(ROLL-BACK|FIX-FORWARD|WATCH|ASK) \\(rule ")
        .contains(
            "pass    database: It answers.",
            "pass    empty verify/check.sql",
            "No rollback was begun.");
    assertThat(house.column(house.target, "SELECT id FROM walkback.rollback")).isEmpty();
    assertThat(house.column(house.own, "SELECT id FROM rollback")).isEmpty();
    assertThat(house.run("assess", "nothing").err())
        .contains("Target 'nothing' is not registered", "HINT:");
  }

  @Test
  void showsWhoMayDecideAndSaysLoudlyWhereNobodyMay() throws Exception {
    var nobody = house.run("policy", "notes");
    assertThat(nobody.exit()).isEqualTo(1);
    assertThat(nobody.out())
        .contains("start: one person: dba, responder or service-owner")
        .contains("NOBODY CAN SAY YES HERE: nobody with a key fits.")
        .contains("without a key that counts now: olga");

    keys();
    assertThat(house.run("policy", "nothing").err()).contains("'nothing' is not registered");
    var said = house.run("policy", "notes");
    assertThat(said.exit()).as(said.all()).isEqualTo(1);
    assertThat(said.out())
        .contains(
            "point-of-no-return: one person: dba, responder or service-owner; not who granted the start, not an author of the plan")
        .contains(
            "point-of-no-return, where rows are lost that nothing preserves: one person: dba and one person: service-owner")
        .containsPattern("where rows are lost[^\n]*\n +NOBODY CAN SAY YES HERE: only dan")
        .contains("told after PT0S: olga (on-call)", "told after PT15M: dan (dba)");
  }

  private void keys() throws Exception {
    var file = folder.resolve("walkback.yaml");
    var key =
        "keys: [{id: %s-1, ed25519: \"%s\", enrolledBy: root, notBefore: \"2026-01-01T00:00:00Z\"}], roles";
    Files.writeString(
        file,
        Files.readString(file)
            .replaceFirst("olga: \\{roles", "olga: {" + key.formatted("olga", "A".repeat(43)))
            .replaceFirst("dan: \\{roles", "dan: {" + key.formatted("dan", "A".repeat(42) + "E")));
  }

  @Test
  void doctorsEverythingAndOneBrokenThingHidesNoOther() throws Exception {
    house.atTarget("ALTER ROLE house_observer NOLOGIN");
    try {
      var said = house.run("doctor");
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.out())
          .contains("ok    our own database: answers", "ok    tools of PostgreSQL 15: ")
          .contains(
              "ok    scratch server 15: ", "ok    target notes: answers, and is the registered one")
          .contains("ok    plans: 1 in ", "ok    target notes, archiver: logs in")
          .contains("WRONG Temporal: Temporal at 127.0.0.1:1 does not answer. HINT: Start it")
          .containsPattern("WRONG target notes, observer: .* HINT: ");
    } finally {
      house.atTarget("ALTER ROLE house_observer LOGIN");
    }
    house.write(1);
    assertThat(house.run("doctor").out())
        .contains("WRONG our own database: ", "ok    target notes, observer: logs in");
  }

  @Test
  void saysThatThereIsNoReportYet() {
    var said = house.run("report", "notes");
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("There is no report of 'notes'.", "HINT: Give a rollback's id");
  }

  @Test
  void everyCommandSaysWhatItIsForAndWhatItsExitMeans() {
    for (String command : new String[] {"policy", "assess", "check", "report", "doctor"}) {
      var said = house.run(command, "--help");
      assertThat(said.exit()).isZero();
      assertThat(said.out()).contains("Usage: walkback " + command, "Exit: 0 ");
    }
    for (String command :
        new String[] {
          "plan list",
          "plan check",
          "plan print",
          "target add",
          "target list",
          "target show",
          "target remove",
          "migration begin",
          "migration end"
        }) {
      var said = house.run((command + " --help").split(" "));
      assertThat(said.exit()).as(command).isZero();
      assertThat(said.out()).contains("Usage: walkback " + command);
    }
    assertThat(house.run("plan", "--help").out()).contains("check", "list", "print");
    assertThat(house.run("target", "--help").out()).contains("add", "list", "remove", "show");
  }
}
