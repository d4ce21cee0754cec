package dev.walkback.examples.shop;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;

/** What the shop answers, route by route. */
final class Api {
  private static final Question PLAYLISTS = Question.of("playlists");

  private final DataSource database;
  private final Deployment deployment;
  private final Statistics statistics;
  private final MaintenanceSwitch maintenance;

  Api(
      DataSource database,
      Deployment deployment,
      Statistics statistics,
      MaintenanceSwitch maintenance) {
    this.database = database;
    this.deployment = deployment;
    this.statistics = statistics;
    this.maintenance = maintenance;
  }

  List<Route> routes() {
    Health health = new Health(database, deployment);
    return List.of(
        Route.of("GET", "/", Route.Kind.SITE, call -> home()),
        Route.of("GET", "/api/feed", Route.Kind.SITE, this::feed),
        Route.of("GET", "/api/posts", Route.Kind.SITE, this::posts),
        Route.of("POST", "/api/posts", Route.Kind.SITE, this::publish),
        Route.of("GET", "/api/library", Route.Kind.SITE, this::library),
        Route.of("GET", "/api/playlists", Route.Kind.SITE, this::playlists),
        Route.of("GET", "/api/playlists/{id}", Route.Kind.SITE, this::playlist),
        Route.of("POST", "/api/playlists/{id}/tracks", Route.Kind.SITE, this::add),
        Route.of("GET", "/api/health", Route.Kind.PROBE, call -> health.reply()),
        Route.of("GET", "/api/version", Route.Kind.DESK, call -> version()),
        Route.of("GET", "/api/stats", Route.Kind.DESK, call -> stats()),
        Route.of("GET", "/admin/maintenance", Route.Kind.DESK, maintenance::get),
        Route.of("PUT", "/admin/maintenance", Route.Kind.DESK, maintenance::set));
  }

  private Reply home() {
    String version = deployment.current().version();
    return Reply.html(
        200, "<!doctype html><title>Music</title><h1>Music, release " + version + "</h1>");
  }

  private Reply version() {
    return Reply.json(200, Map.of("version", deployment.current().version()));
  }

  private Reply stats() {
    return Reply.json(200, statistics.snapshot());
  }

  private Reply feed(Call call) throws Exception {
    int page = call.number("page", 0, 10_000);
    try (Connection connection = database.getConnection()) {
      return Reply.json(200, deployment.current().feed(connection, page, 20));
    }
  }

  private Reply posts(Call call) throws Exception {
    int limit = call.number("limit", 20, 100);
    try (Connection connection = database.getConnection()) {
      return Reply.json(200, deployment.current().feed(connection, 0, limit));
    }
  }

  private Reply library(Call call) throws Exception {
    int limit = call.number("limit", 20, 100);
    try (Connection connection = database.getConnection()) {
      return Reply.json(200, deployment.current().library(connection, limit));
    }
  }

  private Reply playlists(Call call) throws Exception {
    int limit = call.number("limit", 20, 1000);
    try (Connection connection = database.getConnection()) {
      return Reply.json(200, PLAYLISTS.ask(connection, row -> row.getString(1), limit));
    }
  }

  private Reply playlist(Call call) throws Exception {
    UUID id = call.id();
    try (Connection connection = database.getConnection()) {
      List<Song> songs = deployment.current().playlist(connection, id);
      return Reply.json(200, Map.of("id", id.toString(), "songs", songs));
    }
  }

  private Reply publish(Call call) throws Exception {
    JsonNode body = call.body();
    String title = body.path("title").asString("");
    if (title.isBlank()) {
      throw new Refusal(400, "a song has a title");
    }
    long user = body.path("user").asLong(1);
    String url = "https://cdn.music.example/audio/" + UUID.randomUUID() + ".mp3";
    try (Connection connection = database.getConnection()) {
      UUID post =
          deployment.current().publish(connection, new NewSong(user, title, url, 180, 3_000_000));
      return Reply.json(201, Map.of("id", post.toString()));
    }
  }

  private Reply add(Call call) throws Exception {
    UUID playlist = call.id();
    UUID item;
    try {
      item = UUID.fromString(call.body().path("item").asString(""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "say which item of the library, by its id");
    }
    try (Connection connection = database.getConnection()) {
      deployment.current().add(connection, playlist, item);
      return Reply.json(201, Map.of("playlist", playlist.toString(), "item", item.toString()));
    }
  }
}
