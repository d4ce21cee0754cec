package dev.walkback.worker.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class TargetRemoveTest {
  @TempDir private Path folder;
  private House house;

  @BeforeEach
  void start() throws Exception {
    house = House.built(folder, TargetRemoveTest.class);
    house.migrated();
  }

  @AfterEach
  void stop() throws Exception {
    house.close();
  }

  @Test
  void takesTheMarkerOutAndLetsTheTargetBeRegisteredAnew() throws Exception {
    var before = house.column(house.target, "SELECT id FROM walkback.registration").getFirst();

    assertThat(house.must("target", "remove", "notes")).contains("off the list", before);

    assertThat(house.column(house.target, "SELECT id FROM walkback.registration")).isEmpty();
    assertThat(house.must("target", "list")).isEmpty();
    assertThat(house.run("captures", "notes").err()).contains("is not registered");
    house.must("target", "add", "notes");
    assertThat(house.column(house.target, "SELECT id FROM walkback.registration"))
        .hasSize(1)
        .doesNotContain(before);
    assertThat(house.column(house.own, "SELECT run FROM capture")).containsExactly("r1");
  }

  @Test
  void refusesWhileARollbackIsOpenThere() throws Exception {
    house.atTarget(
        "INSERT INTO walkback.rollback SELECT gen_random_uuid(), id, '7', 1, 'rollback-notes', 'd', 1, 'open', now() FROM walkback.registration");

    var said = house.run("target", "remove", "notes");

    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.err()).contains("of target 'notes' is open.", "HINT: Finish it");
    assertThat(house.column(house.target, "SELECT id FROM walkback.registration")).hasSize(1);
  }

  @Test
  void asksForAWordWhereTheDatabaseIsGone() throws Exception {
    house.atTarget("ALTER ROLE house_operator NOLOGIN");
    try {
      assertThat(house.run("target", "remove", "notes").exit()).isEqualTo(2);
      assertThat(house.must("target", "list")).contains("notes");
      house.must("target", "remove", "notes", "--gone");
      assertThat(house.must("target", "list")).isEmpty();
    } finally {
      house.atTarget("ALTER ROLE house_operator LOGIN");
    }
  }
}
