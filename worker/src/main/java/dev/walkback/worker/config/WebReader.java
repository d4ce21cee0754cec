package dev.walkback.worker.config;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.web.Bypass;
import dev.walkback.activities.web.Cidr;
import dev.walkback.activities.web.Endpoint;
import dev.walkback.activities.web.Expected;
import dev.walkback.activities.web.HttpSwitch;
import dev.walkback.activities.web.Reach;
import dev.walkback.activities.web.WebUrl;
import dev.walkback.activities.yaml.Fields;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads endpoints and switches: what we may ask over HTTP is here and nowhere else. */
final class WebReader {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration LATENCY = Duration.ofSeconds(2);
  private static final int OK = 200;

  private final Secrets secrets;

  WebReader(Secrets secrets) {
    this.secrets = secrets;
  }

  Endpoint endpoint(String name, Fields fields) {
    return sane(
        fields,
        () -> {
          var endpoint =
              new Endpoint(
                  name,
                  WebUrl.of(fields.text("url")),
                  expected(fields),
                  Objects.requireNonNull(fields.durationOr("maxLatency", LATENCY)),
                  reach(fields),
                  fields.textOr("behind", null),
                  Math.toIntExact(fields.numberOr("keeps", 0)));
          fields.noMore();
          return endpoint;
        });
  }

  HttpSwitch httpSwitch(String name, Fields fields) {
    return sane(
        fields,
        () -> {
          var read =
              new HttpSwitch(
                  name,
                  reach(fields),
                  turn(fields.fields("close")),
                  turn(fields.fields("open")),
                  state(fields.fields("state")),
                  page(fields.fields("page")),
                  bypass(fields.fieldsOr("bypass")));
          fields.noMore();
          return read;
        });
  }

  Reach reach(Fields fields) {
    var networks = fields.texts("allow").stream().map(Cidr::of).toList();
    var timeout = Objects.requireNonNull(fields.durationOr("timeout", TIMEOUT));
    return new Reach(networks, secrets.readOr(fields, "bearer"), timeout);
  }

  private static Expected expected(Fields fields) {
    return new Expected(
        Math.toIntExact(fields.numberOr("status", OK)),
        fields.textOr("field", null),
        fields.textOr("value", null),
        fields.textOr("contains", null),
        fields.textOr("without", null));
  }

  private static HttpSwitch.Turn turn(Fields fields) {
    var turn =
        new HttpSwitch.Turn(
            fields.text("method"), WebUrl.of(fields.text("url")), fields.textOr("body", null));
    fields.noMore();
    return turn;
  }

  private static HttpSwitch.State state(Fields fields) {
    var state =
        new HttpSwitch.State(
            WebUrl.of(fields.text("url")),
            answer(fields.fields("closed")),
            answer(fields.fields("open")));
    fields.noMore();
    return state;
  }

  private static HttpSwitch.Page page(Fields fields) {
    var page = new HttpSwitch.Page(WebUrl.of(fields.text("url")), answer(fields.fields("closed")));
    fields.noMore();
    return page;
  }

  private static Expected answer(Fields fields) {
    var answer = expected(fields);
    fields.noMore();
    return answer;
  }

  private @Nullable Bypass bypass(@Nullable Fields fields) {
    if (fields == null) {
      return null;
    }
    var bypass = new Bypass(fields.text("header"), secrets.read(fields, "value"));
    fields.noMore();
    return bypass;
  }

  private static <T> T sane(Fields fields, Supplier<T> read) {
    try {
      return read.get();
    } catch (ProblemException told) {
      throw told;
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "web-wrong", "url", "does not work: " + e.getMessage(), "Correct it in walkback.yaml.");
    }
  }
}
