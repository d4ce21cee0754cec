package dev.walkback.examples.shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes every request: finds its route, keeps people out during maintenance, counts what went
 * wrong.
 */
final class Front implements HttpHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Front.class);

  private final List<Route> routes;
  private final MaintenanceSwitch maintenance;
  private final Statistics statistics;

  Front(List<Route> routes, MaintenanceSwitch maintenance, Statistics statistics) {
    this.routes = routes;
    this.maintenance = maintenance;
    this.statistics = statistics;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, reply(exchange));
    }
  }

  private Reply reply(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    for (Route route : routes) {
      Optional<List<String>> found = route.match(path);
      if (found.isPresent() && route.method().equals(exchange.getRequestMethod())) {
        return through(route, new Call(exchange, found.get()));
      }
    }
    return Reply.refused(404, "nothing is at " + path);
  }

  private Reply through(Route route, Call call) {
    if (route.kind() != Route.Kind.DESK && maintenance.keepsOut(call)) {
      statistics.turnedAway();
      return maintenance.page(call.exchange().getRequestURI().getPath());
    }
    long start = System.nanoTime();
    Reply reply = answer(route, call);
    if (route.kind() == Route.Kind.SITE) {
      statistics.served(Duration.ofNanos(System.nanoTime() - start), reply.status() >= 500);
    }
    return reply;
  }

  private static Reply answer(Route route, Call call) {
    try {
      return route.answer().to(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    } catch (SQLException e) {
      // The state alone: a message of the database may quote what people wrote.
      LOG.warn("{} {} failed: SQLSTATE {}", route.method(), route.path(), e.getSQLState());
      return Reply.refused(500, "the database did not answer as expected");
    } catch (Exception e) {
      LOG.warn("{} {} failed: {}", route.method(), route.path(), e.getMessage());
      return Reply.refused(500, "something went wrong");
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", reply.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    exchange.getResponseBody().write(reply.body());
  }
}
