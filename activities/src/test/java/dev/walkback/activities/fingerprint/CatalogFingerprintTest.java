package dev.walkback.activities.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.fingerprint.FingerprintDifference.Verdict;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CatalogFingerprintTest {

  private static TestDatabase database;
  private static Fingerprint before;
  private final CatalogFingerprint catalog = new CatalogFingerprint();
  private Connection connection;

  @BeforeAll
  static void makeASchemaWithEverything() throws Exception {
    database = TestPostgres.freshDatabase(CatalogFingerprintTest.class);
    try (var in = CatalogFingerprintTest.class.getResourceAsStream("rich.sql")) {
      database.execute(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    }
    try (var connection = database.connect()) {
      before = new CatalogFingerprint().read(connection);
    }
  }

  @AfterAll
  static void dropIt() throws SQLException {
    database.close();
  }

  @BeforeEach
  void begin() throws SQLException {
    connection = database.connect();
    connection.setAutoCommit(false);
  }

  @AfterEach
  void rollBack() throws SQLException {
    if (!connection.getAutoCommit()) {
      connection.rollback();
    }
    connection.close();
  }

  @Tag("S0.22")
  @Tag("D3.9")
  @Tag("D4.7")
  @ParameterizedTest
  @CsvFileSource(resources = "changes.csv", delimiter = '|')
  void namesEverySingleChange(String change, String sentence) throws SQLException {
    execute(change);

    var difference = FingerprintDifference.between(before, catalog.read(connection), List.of());

    assertThat(difference.differences())
        .extracting(NamedDifference::sentence)
        .contains(sentence)
        .hasSize(1);
    assertThat(difference.verdict()).isEqualTo(Verdict.DIFFERENT);
  }

  @Test
  @Tag("D2.16")
  void isTheSameHoweverTheReaderIsSetUp() throws SQLException {
    execute("SET search_path = shop, public");
    execute("SET DateStyle = 'ISO, DMY'");
    execute("SET IntervalStyle = 'iso_8601'");
    execute("SET TimeZone = 'Asia/Tokyo'");
    execute("SET quote_all_identifiers = on");

    assertThat(catalog.read(connection).digest()).isEqualTo(before.digest());
    assertThat(setting("search_path")).isEqualTo("shop, public");
    assertThat(setting("DateStyle")).isEqualTo("ISO, DMY");
  }

  @Test
  void leavesTheConnectionAsItWasOutsideATransaction() throws SQLException {
    connection.setAutoCommit(true);
    execute("SET search_path = shop");

    assertThat(catalog.read(connection)).isEqualTo(before);
    assertThat(connection.getAutoCommit()).isTrue();
    assertThat(setting("search_path")).isEqualTo("shop");
    assertThat(setting("transaction_read_only")).isEqualTo("off");
  }

  @Test
  void doesNotSeeWhatIsOurs() throws SQLException {
    execute("CREATE SCHEMA walkback");
    execute("CREATE TABLE walkback.ledger (id int PRIMARY KEY)");
    execute("CREATE SCHEMA walkback_preserved_0123abcd");
    execute("CREATE TABLE walkback_preserved_0123abcd.preserved (id int CHECK (id > 0))");
    execute("COMMENT ON TABLE walkback.ledger IS 'ours'");
    execute("ALTER TABLE shop.tracks ADD COLUMN wbq_0123abcd_note text DEFAULT 'x' UNIQUE");
    execute("COMMENT ON COLUMN shop.tracks.wbq_0123abcd_note IS 'hidden'");

    assertThat(catalog.read(connection)).isEqualTo(before);
  }

  @Test
  void takesAQuarantinedColumnOrTableForADroppedOne() throws SQLException {
    execute("CREATE SCHEMA walkback_quarantine_0123abcd");
    execute("DROP VIEW shop.loud");
    execute("DROP PUBLICATION outward");
    execute("SAVEPOINT here");
    execute("ALTER TABLE shop.tracks DROP COLUMN price");
    execute("DROP TABLE shop.plays");
    var dropped = catalog.read(connection);
    execute("ROLLBACK TO here");
    execute("ALTER TABLE shop.tracks RENAME COLUMN price TO wbq_0123abcd_price");
    execute("ALTER TABLE shop.plays SET SCHEMA walkback_quarantine_0123abcd");
    execute("ALTER TABLE shop.plays_2020 SET SCHEMA walkback_quarantine_0123abcd");

    assertThat(FingerprintDifference.between(dropped, catalog.read(connection), List.of()))
        .returns(Verdict.EQUAL, FingerprintDifference::verdict);
  }

  @Test
  void seesASchemaOfTheUserThatOnlySoundsLikeOurs() throws SQLException {
    execute("CREATE SCHEMA walkbacks");

    assertThat(catalog.read(connection).of("schema")).containsKey("walkbacks");
  }

  @Test
  @Tag("D2.16")
  void tellsAnotherColumnOrderFromAnotherColumn() throws SQLException {
    execute("ALTER TABLE shop.artists ADD COLUMN born date");
    var original = catalog.read(connection);
    execute("DROP RULE never ON shop.artists");
    execute("ALTER TABLE shop.artists DROP COLUMN name, ADD COLUMN name text NOT NULL UNIQUE");
    execute("CREATE RULE never AS ON DELETE TO shop.artists WHERE OLD.id = 0 DO INSTEAD NOTHING");

    var difference = FingerprintDifference.between(original, catalog.read(connection), List.of());

    assertThat(difference.verdict()).isEqualTo(Verdict.EQUAL_EXCEPT_ORDER);
    assertThat(difference.differences())
        .extracting(NamedDifference::sentence)
        .containsExactly(
            "relation shop.artists: column-order was id, name, born, is id, born, name");
  }

  @Test
  void takesGrantsThatSayTheDefaultAloudForTheDefault() throws SQLException {
    execute("GRANT SELECT ON shop.artists TO PUBLIC");
    execute("REVOKE SELECT ON shop.artists FROM PUBLIC");
    execute("REVOKE EXECUTE ON FUNCTION shop.twice FROM PUBLIC");
    execute("GRANT EXECUTE ON FUNCTION shop.twice TO PUBLIC");

    assertThat(catalog.read(connection)).isEqualTo(before);
  }

  @Test
  void givesTheSameBytesAfterBeingKept() {
    var kept = Fingerprint.parse(before.canonical());

    assertThat(kept).isEqualTo(before);
    assertThat(kept.canonical()).isEqualTo(before.canonical());
    assertThat(kept.digest()).matches("sha256:[0-9a-f]{64}").isEqualTo(before.digest());
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String setting(String name) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SHOW " + name)) {
      row.next();
      return row.getString(1);
    }
  }
}
