package dev.walkback.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.examples.story.Login;
import dev.walkback.examples.story.Logins;
import dev.walkback.examples.story.Story;
import dev.walkback.servers.TestDatabase;
import dev.walkback.servers.TestPostgres;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The switch that closes the shop: set, read back, probed, passed by checks. */
class MaintenanceTest {
  private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer secret");
  private static final Map<String, String> BYPASS = Map.of("X-Walkback-Bypass", "secret");

  private final HttpClient http = HttpClient.newHttpClient();
  private static TestDatabase database;
  private static Login app;
  private Shop shop;
  private Visitor visitor;

  @BeforeAll
  static void prepare() throws Exception {
    database = TestPostgres.freshDatabase(MaintenanceTest.class);
    try (Connection superuser = database.connect()) {
      app = Logins.create(superuser).app();
      new Story(Path.of("")).prepare(superuser);
    }
  }

  @AfterAll
  static void leaveNothing() throws Exception {
    database.close();
  }

  @BeforeEach
  void open() throws Exception {
    shop =
        Shop.start(new ShopSetup(0, database.url(), app.user(), app.password(), "secret", "4.1"));
    visitor = new Visitor(http, shop.address());
  }

  @AfterEach
  void close() {
    shop.close();
    http.close();
  }

  @Test
  @Tag("S0.14")
  void servesTheMaintenancePageToPeopleAndTheSiteToChecks() throws Exception {
    assertThat(switched("{\"on\":true}", TOKEN)).isEqualTo(200);

    HttpResponse<String> page = visitor.get("/");
    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.headers().firstValue("Retry-After")).contains("30");
    assertThat(page.body()).contains("We are repairing something");
    assertThat(visitor.get("/api/feed").statusCode()).isEqualTo(503);
    assertThat(visitor.post("/api/posts", "{\"title\":\"New\"}").statusCode()).isEqualTo(503);
    assertThat(visitor.get("/api/feed", BYPASS).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/health", BYPASS).statusCode()).isEqualTo(200);
    assertThat(visitor.get("/api/feed", Map.of("X-Walkback-Bypass", "guess")).statusCode())
        .isEqualTo(503);
  }

  @Test
  void canBeReadBackAndTakenBack() throws Exception {
    assertThat(isOn()).isFalse();
    switched("{\"on\":true}", TOKEN);
    String since =
        Visitor.json(visitor.get("/admin/maintenance", TOKEN)).path("since").asString("");
    switched("{\"on\":true}", TOKEN);
    assertThat(isOn()).isTrue();
    assertThat(Visitor.json(visitor.get("/admin/maintenance", TOKEN)).path("since").asString(""))
        .as("setting it twice is setting it once")
        .isEqualTo(since);

    switched("{\"on\":false}", TOKEN);

    assertThat(isOn()).isFalse();
    assertThat(visitor.get("/api/feed").statusCode()).isEqualTo(200);
  }

  @Test
  void obeysNobodyWithoutTheToken() throws Exception {
    assertThat(switched("{\"on\":true}", Map.of())).isEqualTo(401);
    assertThat(switched("{\"on\":true}", Map.of("Authorization", "Bearer guess"))).isEqualTo(401);
    assertThat(switched("{\"on\":true}", Map.of("Authorization", "secret"))).isEqualTo(401);
    assertThat(visitor.get("/admin/maintenance").statusCode()).isEqualTo(401);
    assertThat(isOn()).isFalse();
  }

  @Test
  void refusesABodyThatSaysNeitherOnNorOff() throws Exception {
    assertThat(switched("{\"on\":\"true\"}", TOKEN)).isEqualTo(400);
    assertThat(switched("{}", TOKEN)).isEqualTo(400);
    assertThat(isOn()).isFalse();
  }

  @Test
  void tellsItsVersionAndItsNumbersAtAnyTime() throws Exception {
    switched("{\"on\":true}", TOKEN);

    assertThat(visitor.get("/api/version").statusCode()).isEqualTo(200);
    visitor.get("/api/feed");
    assertThat(Visitor.json(visitor.get("/api/stats")).path("turnedAway").asLong(0)).isEqualTo(1);
    assertThat(Visitor.json(visitor.get("/api/stats")).path("errors").asLong(-1)).isZero();
  }

  private int switched(String body, Map<String, String> headers) throws Exception {
    return visitor.put("/admin/maintenance", body, headers).statusCode();
  }

  private boolean isOn() throws Exception {
    return Visitor.json(visitor.get("/admin/maintenance", TOKEN)).path("on").asBoolean(false);
  }
}
