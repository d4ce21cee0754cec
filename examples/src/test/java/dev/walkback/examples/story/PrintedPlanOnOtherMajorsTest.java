package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.servers.LocalPg;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The printed plan by the psql and on the server of other majors. */
@Timeout(300)
class PrintedPlanOnOtherMajorsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {16, 18})
  void reversesTheWholeStory(int major) throws Exception {
    var there = TestPostgres.another(major);
    assumeTrue(there.isPresent(), "WALKBACK_TEST_PG" + major + " names no installation");
    try (LocalPg server = there.orElseThrow()) {
      server.createDatabase("music", PgServer.SUPERUSER);
      var drawer = Drawer.filled(folder, new TestDatabase(server, "music"), server.install().bin());
      drawer.takeRowsOut();

      var said = drawer.psql("REVERSE %s LOSE 6120 ROWS");

      assertThat(said.exit()).as(said.text()).isZero();
      assertThat(drawer.differences()).isEmpty();
    }
  }
}
