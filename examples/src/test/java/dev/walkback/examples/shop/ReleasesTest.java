package dev.walkback.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.examples.story.Logins;
import dev.walkback.examples.story.Story;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both releases on both schemas: only the old one on the old schema is well. */
class ReleasesTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final Story story = new Story(Path.of(""));
  private TestDatabase database;
  private Connection superuser;
  private Shop shop;
  private Visitor visitor;

  @BeforeEach
  void open() throws Exception {
    database = TestPostgres.freshDatabase(ReleasesTest.class);
    superuser = database.connect();
    Logins logins = Logins.create(superuser);
    story.prepare(superuser);
    shop =
        Shop.start(
            new ShopSetup(
                0, database.url(), logins.app().user(), logins.app().password(), "secret", "4.1"));
    visitor = new Visitor(http, shop.address());
  }

  @AfterEach
  void close() throws Exception {
    shop.close();
    http.close();
    superuser.close();
    database.close();
  }

  @Test
  void theOldReleaseIsWellOnTheOldSchema() throws Exception {
    assertHealth(200, "ok");
    assertThat(Visitor.json(visitor.get("/api/version")).path("version").asString(""))
        .isEqualTo("4.1");
    assertThat(Visitor.json(visitor.get("/api/feed")).size()).isEqualTo(20);
    assertThat(Visitor.json(visitor.get("/api/posts?limit=1")).size()).isEqualTo(1);
    String playlist = Visitor.json(visitor.get("/api/playlists?limit=1")).get(0).asString();
    assertThat(Visitor.json(visitor.get("/api/playlists/" + playlist)).path("songs").size())
        .isEqualTo(5);

    String post =
        Visitor.json(visitor.post("/api/posts", "{\"title\":\"New\"}")).path("id").asString("");
    assertThat(
            visitor
                .post("/api/playlists/" + playlist + "/tracks", "{\"item\":\"" + post + "\"}")
                .statusCode())
        .isEqualTo(201);
    assertThat(Visitor.json(visitor.get("/api/playlists/" + playlist)).path("songs").size())
        .isEqualTo(6);
  }

  @Test
  void theNewReleaseFailsOnTheSchemaItBroughtAndPeopleMeetErrors() throws Exception {
    story.migrate(superuser);
    shop.deploy("4.2");

    assertThat(assertHealth(503, "degraded")).contains("a track has no title");
    try (Load load = Load.start(shop.address(), 100)) {
      while (load.tally().answered() + load.tally().failed() < 150) {
        Thread.sleep(20);
      }
      assertThat(load.tally().turnedAway()).isZero();
    }
    assertThat(Visitor.json(visitor.get("/api/stats")).path("errorRate").asDouble(0))
        .isBetween(0.1, 0.6);
    assertThat(visitor.post("/api/posts", "{\"title\":\"New\"}").statusCode()).isEqualTo(201);
  }

  @Test
  void theOldReleaseCannotLiveOnTheNewSchema() throws Exception {
    story.migrate(superuser);

    assertThat(assertHealth(503, "degraded")).contains("shows 0 of 5 entries");
    HttpResponse<String> post = visitor.post("/api/posts", "{\"title\":\"New\"}");
    assertThat(post.statusCode()).isEqualTo(500);
    assertThat(post.body()).as("no text of the database").doesNotContain("constraint");
  }

  @Test
  void theNewReleaseCannotLiveOnTheOldSchema() throws Exception {
    shop.deploy("4.2");

    assertThat(assertHealth(503, "degraded")).contains("42703");
  }

  @Test
  void answersWhileItsDatabaseIsClosedAndRecoversWhenItOpens() throws Exception {
    assertHealth(200, "ok");
    String name = '"' + database.name() + '"';
    database
        .server()
        .execute(
            "postgres",
            "REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC, music_app",
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE usename = 'music_app'");
    assertHealth(503, "degraded");

    database.server().execute("postgres", "GRANT CONNECT ON DATABASE " + name + " TO music_app");
    assertHealth(200, "ok");
  }

  @Test
  void refusesWhatItDoesNotUnderstand() throws Exception {
    assertThat(visitor.get("/api/nothing").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/api/playlists/7").statusCode()).isEqualTo(400);
    assertThat(visitor.get("/api/feed?page=two").statusCode()).isEqualTo(400);
    assertThat(visitor.post("/api/posts", "{").statusCode()).isEqualTo(400);
    assertThat(visitor.post("/api/posts", "{}").statusCode()).isEqualTo(400);
    assertThat(visitor.post("/api/posts", " ".repeat(70_000)).statusCode()).isEqualTo(413);
    assertThat(visitor.post("/api/playlists/" + UUID.randomUUID() + "/tracks", "{}").statusCode())
        .isEqualTo(400);
  }

  private String assertHealth(int status, String word) throws Exception {
    HttpResponse<String> health = visitor.get("/api/health");
    assertThat(health.statusCode()).as(health.body()).isEqualTo(status);
    assertThat(Visitor.json(health).path("status").asString("")).isEqualTo(word);
    return health.body();
  }
}
