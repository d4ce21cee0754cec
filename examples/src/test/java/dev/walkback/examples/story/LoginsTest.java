package dev.walkback.examples.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.walkback.servers.PgServer;
import dev.walkback.servers.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody around the demo is a superuser, and everybody can do what their name says, no more. */
@ParameterizedClass(name = "{0}")
@MethodSource("servers")
class LoginsTest {
  private static final String DATABASE = "music_logins";

  @Parameter PgServer server;
  private Connection superuser;
  private Logins logins;

  static Stream<PgServer> servers() {
    return Stream.concat(
        Stream.of(TestPostgres.server()),
        Stream.of(16, 18).map(TestPostgres::another).flatMap(Optional::stream));
  }

  @BeforeEach
  void prepare() throws Exception {
    server.createDatabase(DATABASE, server.superuser());
    superuser = server.connect(DATABASE);
    logins = Logins.create(superuser);
    Story story = new Story(Path.of(""));
    story.prepare(superuser);
    story.migrate(superuser);
  }

  @AfterEach
  void leaveNothing() throws Exception {
    superuser.close();
    server.dropDatabase(DATABASE);
  }

  @AfterParameterizedClassInvocation
  static void stop(PgServer server) {
    if (server != TestPostgres.server()) {
      server.close();
    }
  }

  @Test
  void noneOfThemIsASuperuser() throws Exception {
    assertThat(
            Rows.of(
                superuser,
                "SELECT rolname FROM pg_roles WHERE (rolsuper OR rolcreaterole OR rolcreatedb OR"
                    + " rolbypassrls) AND rolname ~ '^(music|walkback)_'"))
        .isEmpty();
  }

  @Test
  void thePasswordIsAsked() {
    assertThatThrownBy(() -> server.connect(DATABASE, "music_app", "guess").close())
        .isInstanceOfSatisfying(SQLException.class, refusedWith("28P01"));
    assertThat(logins.app().toString()).doesNotContain(logins.app().password());
  }

  @Test
  void theOperatorActsAsTheOwnerAfterSayingSo() throws Exception {
    try (Connection operator = as(logins.operator())) {
      if (server.major() >= 16) {
        refused(operator, "42501", "ALTER TABLE posts ADD COLUMN note text");
      }
      run(operator, "SET ROLE music_owner", "ALTER TABLE posts ADD COLUMN note text");
      run(operator, "REVOKE CONNECT ON DATABASE " + DATABASE + " FROM PUBLIC", "RESET ROLE");
      run(operator, "CREATE SCHEMA walkback");
    }
  }

  @Test
  void theOperatorEndsSessionsOfTheApplication() throws Exception {
    try (Connection app = as(logins.app());
        Connection operator = as(logins.operator())) {
      String pid = Rows.of(app, "SELECT pg_backend_pid()").getFirst();
      Rows.of(operator, "SELECT pg_terminate_backend(" + pid + ", 5000)");

      assertThat(app.isValid(2)).isFalse();
    }
  }

  @Test
  void theObserverSeesEverybodyAndChangesNothing() throws Exception {
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

  @Test
  void theArchiverReadsEverythingAndChangesNothing() throws Exception {
    try (Connection archiver = as(logins.archiver())) {
      assertThat(Rows.count(archiver, "flyway_schema_history")).isEqualTo(5);
      assertThat(Rows.of(archiver, "SELECT last_value FROM playlist_tracks_id_seq"))
          .containsExactly("15000");
      refused(archiver, "42501", "DELETE FROM posts");
    }
  }

  @Test
  void theApplicationKeepsItsHandsOffTheSchemaAndTheHistory() throws Exception {
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
}
