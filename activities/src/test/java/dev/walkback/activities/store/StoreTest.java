package dev.walkback.activities.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Query;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreTest {
  private static final int WORKERS = 6;
  private TestDatabase own;

  @BeforeEach
  void open() throws SQLException {
    own = TestPostgres.freshDatabase(StoreTest.class);
  }

  @AfterEach
  void close() throws SQLException {
    own.close();
  }

  @Test
  void severalWorkersThatStartAtOnceMakeTheTablesOnce() throws Exception {
    var together = new CountDownLatch(WORKERS);
    var starting = new ArrayList<FutureTask<Store>>();
    for (int i = 0; i < WORKERS; i++) {
      var start =
          new FutureTask<>(() -> {
            together.countDown();
            together.await();
            return Store.open(address(own.server().port()));
          });
      Thread.ofVirtual().start(start);
      starting.add(start);
    }

    for (var start : starting) {
      try (var store = start.get(30, TimeUnit.SECONDS)) {
        assertThat(count(store)).isZero();
      }
    }
  }

  @Test
  void takesEverythingBackWhenTheWorkFails() {
    try (var store = Store.open(address(own.server().port()))) {
      assertThatThrownBy(() ->
              store.inTransaction(tx -> {
                Query.update(
                    tx,
                    "INSERT INTO target VALUES (gen_random_uuid(), 'a', 'h', 1, 'd', 'k', '7', 1, 1, 1, '{}', '{}', now(), 'olga')");
                throw new SQLException("no", "53100");
              }))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("53100");
      assertThat(count(store)).isZero();
    }
  }

  @Test
  void saysWhichDatabaseDoesNotAnswer() {
    assertThatThrownBy(() -> Store.open(address(1)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("at 127.0.0.1:1 does not answer")
        .hasMessageContaining("correct 'database' in walkback.yaml");
  }

  private static long count(Store store) {
    return store.inTransaction(
        tx -> Query.one(tx, "SELECT count(*) FROM target", row -> row.getLong(1)));
  }

  private Address address(int port) {
    return new Address(
        own.server().host(), port, own.name(), own.user(), new Secret(own.password()), Tls.NONE);
  }
}
