package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.servers.LocalPg;
import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody around the demo is a superuser, and everybody can do what their name says, no more. */
class LoginsTest {
  private static final Login NOBODY = new Login("", "");
  private static final String DATABASE = "music_logins";

  private static final List<LocalPg> NEWER =
      Stream.of(16, 18).map(TestPostgres::another).flatMap(Optional::stream).toList();

  private static final Map<PgServer, Logins> PREPARED = new LinkedHashMap<>();

  private PgServer server = TestPostgres.server();
  private Logins logins = new Logins(NOBODY, NOBODY, NOBODY, NOBODY);

  static Stream<PgServer> servers() {
    return Stream.concat(Stream.of(TestPostgres.server()), NEWER.stream());
  }

  private void prepare(PgServer chosen) throws Exception {
    server = chosen;
    if (!PREPARED.containsKey(chosen)) {
      server.createDatabase(DATABASE, server.superuser());
      try (Connection superuser = server.connect(DATABASE)) {
        PREPARED.put(chosen, Logins.create(superuser));
        Story story = new Story(Path.of(""));
        story.prepare(superuser);
        story.migrate(superuser);
      }
    }
    logins = Objects.requireNonNull(PREPARED.get(chosen));
  }

  @AfterAll
  static void stop() throws Exception {
    for (PgServer server : PREPARED.keySet()) {
      server.dropDatabase(DATABASE);
    }
    NEWER.forEach(PgServer::close);
  }

  @OnEachServer
  void noneOfThemIsASuperuser(PgServer on) throws Exception {
    prepare(on);
    try (Connection superuser = server.connect(DATABASE)) {
      assertThat(
              Rows.of(
                  superuser,
                  "SELECT rolname FROM pg_roles WHERE (rolsuper OR rolcreaterole OR rolcreatedb OR"
                      + " rolbypassrls) AND rolname ~ '^(music|walkback)_'"))
          .isEmpty();
    }
  }

  @OnEachServer
  void thePasswordIsAsked(PgServer on) throws Exception {
    prepare(on);
    assertThatThrownBy(() -> server.connect(DATABASE, "music_app", "guess").close())
        .isInstanceOfSatisfying(SQLException.class, refusedWith("28P01"));
    assertThat(logins.app().toString()).doesNotContain(logins.app().password());
  }

  @OnEachServer
  void theOperatorActsAsTheOwnerAfterSayingSo(PgServer on) throws Exception {
    prepare(on);
    try (Connection operator = as(logins.operator())) {
      if (server.major() >= 16) {
        refused(operator, "42501", "ALTER TABLE posts ADD COLUMN note text");
      }
      operator.setAutoCommit(false);
      run(operator, "SET ROLE music_owner", "ALTER TABLE posts ADD COLUMN note text");
      run(operator, "REVOKE CONNECT ON DATABASE " + DATABASE + " FROM PUBLIC", "RESET ROLE");
      run(operator, "CREATE SCHEMA walkback");
      operator.rollback();
    }
  }

  @OnEachServer
  void theOperatorEndsSessionsOfTheApplication(PgServer on) throws Exception {
    prepare(on);
    try (Connection app = as(logins.app());
        Connection operator = as(logins.operator())) {
      String pid = Rows.of(app, "SELECT pg_backend_pid()").getFirst();
      Rows.of(operator, "SELECT pg_terminate_backend(" + pid + ", 5000)");

      assertThat(app.isValid(2)).isFalse();
    }
  }

  @OnEachServer
  void theObserverSeesEverybodyAndChangesNothing(PgServer on) throws Exception {
    prepare(on);
    try (Connection app = as(logins.app());
        Connection observer = as(logins.observer())) {
      run(app, "SET application_name = 'the shop'");
      assertThat(
              Rows.of(
                  observer,
                  "SELECT application_name FROM pg_stat_activity WHERE usename = 'music_app'"))
          .containsExactly("the shop");
      assertThat(Rows.count(observer, "posts")).isEqualTo(20_000);
      refused(observer, "42501", "DELETE FROM posts");
    }
  }

  @OnEachServer
  void theArchiverReadsEverythingAndChangesNothing(PgServer on) throws Exception {
    prepare(on);
    try (Connection archiver = as(logins.archiver())) {
      assertThat(Rows.count(archiver, "flyway_schema_history")).isEqualTo(5);
      assertThat(Rows.of(archiver, "SELECT last_value FROM playlist_tracks_id_seq"))
          .containsExactly("15000");
      refused(archiver, "42501", "DELETE FROM posts");
    }
  }

  @OnEachServer
  void theApplicationKeepsItsHandsOffTheSchemaAndTheHistory(PgServer on) throws Exception {
    prepare(on);
    try (Connection app = as(logins.app())) {
      refused(app, "42501", "ALTER TABLE posts ADD COLUMN note text");
      refused(app, "42501", "DELETE FROM flyway_schema_history");
    }
  }

  private Connection as(Login login) throws SQLException {
    return server.connect(DATABASE, login.user(), login.password());
  }

  private static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : List.of(statements)) {
        statement.execute(sql);
      }
    }
  }

  private static void refused(Connection connection, String state, String sql) {
    assertThatThrownBy(() -> run(connection, sql))
        .isInstanceOfSatisfying(SQLException.class, refusedWith(state));
  }

  private static Consumer<SQLException> refusedWith(String state) {
    return e -> assertThat(e.getSQLState()).isEqualTo(state);
  }

  /** JUnit would close the server after its first test. */
  @ParameterizedTest(autoCloseArguments = false)
  @MethodSource("servers")
  @Retention(RetentionPolicy.RUNTIME)
  private @interface OnEachServer {}
}
