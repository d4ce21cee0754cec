package dev.walkback.activities.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A shop captured once for the class, and a copy of the capture for each test to spoil. */
abstract class SpoiltCopy {
  @TempDir private static Path original;
  static Verification shop;

  @TempDir Path root;
  Captured captured;

  @BeforeAll
  static void captureTheShop(TestInfo test) throws Exception {
    shop = Verification.of(test.getTestClass().orElseThrow(), original);
  }

  @AfterAll
  static void close() throws Exception {
    shop.close();
  }

  @BeforeEach
  void copyTheCapture() throws Exception {
    captured = shop.copyInto(root);
  }

  @AfterEach
  void leavesNoScratchDatabaseBehind() throws SQLException {
    assertThat(shop.databases()).isEmpty();
  }
}
