package dev.walkback.activities.dump;

import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A shop whose captures lie in a folder of the test's own. */
abstract class OpenShop {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T22:15:00Z"), ZoneOffset.UTC);

  static TestDatabase database;
  static Shop shop;
  @TempDir Path root;

  @BeforeAll
  static void openTheShop(TestInfo test) throws Exception {
    database = TestPostgres.freshDatabase(test.getTestClass().orElseThrow());
    shop = Shop.on(database.server(), database.name());
  }

  @AfterAll
  static void closeIt() throws Exception {
    database.close();
  }

  /** Somebody changes the schema meanwhile. */
  static void alter(int number) {
    try {
      database.execute("CREATE VIEW shop.more" + number + " AS SELECT 1");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
