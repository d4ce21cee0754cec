package dev.walkback.activities.approval;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.store.Store;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import dev.walkback.workflows.approval.AskRequest;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.JudgeRequest;
import dev.walkback.workflows.approval.Verdict;
import dev.walkback.workflows.notice.TellRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything a question needs to be asked and answered: people, a clock, our own database. */
final class Court implements AutoCloseable {
  static final Instant START = Instant.parse("2026-11-21T03:02:00Z");
  static final UUID TARGET = UUID.fromString("11111111-2222-3333-4444-555555555555");

  final Pen ada = Pen.of("ada");
  final Pen ben = Pen.of("ben");
  final Pen dora = Pen.of("dora");
  final Pen olga = Pen.of("olga");
  final Pen mallory = Pen.of("mallory");
  final List<TellRequest> told = new ArrayList<>();
  final Ask ask;
  final Judge judge;
  Instant now = START;
  @Nullable Roster roster;

  private final TestDatabase database;
  private final Store store;
  private int deliveries;

  Court(Class<?> test) throws SQLException {
    database = TestPostgres.freshDatabase(test);
    var server = database.server();
    store =
        Store.open(
            new Address(
                server.host(),
                server.port(),
                database.name(),
                database.user(),
                new Secret(database.password()),
                Tls.NONE));
    database.execute(
        """
        INSERT INTO target (registration, name, host, port, database, server_key,
          system_identifier, database_oid, timeline, version, surroundings, capabilities,
          registered_by)
        VALUES ('%s', 'orders-prod', 'db1', 5432, 'orders', 'k', '1', 1, 1, 15, '{}', '{}', 'op')
        """
            .formatted(TARGET),
        """
        INSERT INTO capture (id, target, run, directory, manifest_digest, taken_at, taken_lsn)
        VALUES ('c1', '%s', 'r1', 'd', 'sha256:m', now(), '0/1')
        """
            .formatted(TARGET));
    roster =
        roster(
            person(ada, "responder"),
            person(ben, "responder"),
            person(dora, "dba"),
            person(olga, "service-owner"),
            person(mallory));
    ask = new Ask(store, this::roster, (tx, notice) -> told.add(notice), List.of(), () -> now);
    judge = new Judge(store, this::roster, (tx, notice) -> told.add(notice), () -> now);
  }

  static Person person(Pen pen, String... roles) {
    return new Person(pen.by(), List.of(pen.entry()), List.of(), Set.of(roles));
  }

  static Roster roster(Person... people) {
    return new Roster(
        "acme", "default", List.of(people), List.of(Policy.standard()), Set.of(), Set.of());
  }

  /** As the configuration says now; a slip in the file makes it unreadable. */
  private Roster roster() {
    if (roster == null) {
      throw new IllegalArgumentException("walkback.yaml, line 7");
    }
    return roster;
  }

  /** A question of a rollback of its own. */
  Checkpoint asks(Asking asking) throws SQLException {
    return ask.ask(put(asking));
  }

  /** The request; its rollback is in our database. */
  AskRequest put(Asking asking) throws SQLException {
    var request = asking.request(now.plus(Duration.ofMinutes(90)));
    database.execute(
        """
        INSERT INTO rollback (id, target, workflow, run, plan, plan_digest, capture, answer)
        VALUES ('%1$s', '%2$s', 'rollback-orders-prod', '%1$s', 'p', '%3$s', 'c1', '{}')
        ON CONFLICT DO NOTHING
        """
            .formatted(request.rollback(), TARGET, request.parts().planDigest()));
    return request;
  }

  Verdict sends(AskRequest asked, Envelope letter) {
    return sends(asked, letter.text());
  }

  Verdict sends(AskRequest asked, String letter) {
    return judge.judge(delivered(asked, letter, ++deliveries));
  }

  JudgeRequest delivered(AskRequest asked, String letter, int delivery) {
    return new JudgeRequest(
        asked.rollback(), asked.gate(), asked.round(), asked.run(), delivery, letter);
  }

  Store store() {
    return store;
  }

  void passes(Duration time) {
    now = now.plus(time);
  }

  long count(String query) throws SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void execute(String sql) throws SQLException {
    database.execute(sql);
  }

  @Override
  public void close() throws SQLException {
    store.close();
    database.close();
  }
}
