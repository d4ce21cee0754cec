package dev.walkback.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.target.Office;
import dev.walkback.workflows.plan.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StoredEvidenceTest {
  private static final byte[] LINES =
      "jane@example.org wrote line 59".getBytes(StandardCharsets.UTF_8);

  private final UUID rollback = UUID.randomUUID();
  private Office office;

  @BeforeEach
  void open() throws SQLException {
    office = Office.open(StoredEvidenceTest.class);
  }

  @AfterEach
  void close() throws SQLException {
    office.close();
  }

  @Test
  @Tag("S4.35")
  void givesBackWhatItWasGivenUnderTheDigestThatHistoriesHold() {
    var digest = evidence("house").put(rollback, "log", LINES);

    assertThat(digest).isEqualTo(Sha256.of(LINES));
    assertThat(evidence("house").get(rollback, digest)).hasValue(LINES);
    assertThat(evidence("house").put(rollback, "log", LINES)).as("again").isEqualTo(digest);
    assertThat(evidence("house").get(UUID.randomUUID(), digest)).isEmpty();
  }

  @Test
  void liesThereSealedAndOpensForNobodyElse() {
    var digest = evidence("house").put(rollback, "log", LINES);

    assertThat(new String(kept(), StandardCharsets.ISO_8859_1)).doesNotContain("jane");
    assertThatThrownBy(() -> evidence("stolen").get(rollback, digest))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not open with this installation's key");
  }

  @Test
  void isGoneForEverWhenTheKeyOfItsRollbackIsDestroyed() {
    var digest = evidence("house").put(rollback, "log", LINES);

    office.store.inTransaction(tx -> Query.update(tx, "DELETE FROM evidence_key"));

    assertThat(evidence("house").get(rollback, digest)).isEmpty();
  }

  @Test
  void doesNotOpenUnderAnotherName() {
    byte[] key = new byte[32];
    byte[] sealed = Sealed.seal(key, LINES, "sha256:a");

    assertThat(Sealed.open(key, sealed, "sha256:a")).isEqualTo(LINES);
    assertThatThrownBy(() -> Sealed.open(key, sealed, "sha256:b"))
        .isInstanceOf(IllegalStateException.class);
  }

  private byte[] kept() {
    return office.store.inTransaction(
        tx -> Query.one(tx, "SELECT body FROM evidence", row -> row.getBytes(1)));
  }

  private StoredEvidence evidence(String installation) {
    return new StoredEvidence(office.store, new Secret(installation));
  }
}
