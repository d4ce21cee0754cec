package dev.walkback.examples.shop;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the shop's door. */
record Visitor(HttpClient http, URI shop) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  HttpResponse<String> get(String path, Map<String, String> headers) throws Exception {
    return send(HttpRequest.newBuilder(shop.resolve(path)).GET(), headers);
  }

  HttpResponse<String> get(String path) throws Exception {
    return get(path, Map.of());
  }

  HttpResponse<String> post(String path, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(shop.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)),
        Map.of());
  }

  HttpResponse<String> put(String path, String body, Map<String, String> headers) throws Exception {
    return send(
        HttpRequest.newBuilder(shop.resolve(path)).PUT(HttpRequest.BodyPublishers.ofString(body)),
        headers);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request, Map<String, String> headers)
      throws Exception {
    headers.forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
