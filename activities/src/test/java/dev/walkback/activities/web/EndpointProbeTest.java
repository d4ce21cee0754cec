package dev.walkback.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.workflows.check.Result;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndpointProbeTest {
  private static final Expected OK = Expected.field(200, "status", "ok");

  private final EndpointProbe probe = new EndpointProbe(new PinnedClient());

  @Test
  @Tag("S0.27")
  @Tag("S4.17")
  void passesWhenTheExpectedAnswerComesInTime() {
    try (var web = LoopbackWeb.always(200, "{\"status\":\"ok\"}")) {
      Sight sight = probe.look(web.endpoint("/api/health", OK));

      assertThat(sight.result()).isEqualTo(Result.PASS);
      assertThat(sight.observed()).startsWith("health answered 200 as expected in ");
    }
  }

  @Test
  @Tag("D4.9")
  void failsOnAnErrorThatACommandLineClientWouldPassOver() {
    try (var web = LoopbackWeb.always(500, "{\"status\":\"ok\"}")) {
      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.FAIL);
      assertThat(sight.observed()).contains("answered 500 instead of 200");
    }
  }

  @Test
  void takesAnEmptyPageForNoHealth() {
    try (var web = LoopbackWeb.always(200, "")) {
      assertThat(probe.look(web.endpoint("/", OK)).result()).isEqualTo(Result.FAIL);
      assertThat(probe.look(web.endpoint("/", Expected.text(200, "feed"))).result())
          .isEqualTo(Result.FAIL);
    }
  }

  @Test
  void neverTellsWhatTheBodySaid() {
    try (var web = LoopbackWeb.always(200, "{\"status\":\"jane@example.org is broken\"}")) {
      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.observed()).contains("status is not the expected value");
      assertThat(sight.toString()).doesNotContain("jane");
    }
  }

  @Test
  void tellsTheVersionAnEndpointReports() {
    try (var web = LoopbackWeb.always(200, "{\"build\":{\"version\":\"4.2\"}}")) {
      Sight sight = probe.look(web.endpoint("/", Expected.anyOf(200, "/build/version")));

      assertThat(sight.value()).isEqualTo("4.2");
    }
  }

  @Test
  void failsOnAnAnswerThatComesLate() {
    try (var web =
        LoopbackWeb.saying((asked, out) -> {
          Thread.sleep(600);
          LoopbackWeb.write(out, 200, "{\"status\":\"ok\"}");
        })) {
      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.FAIL);
      assertThat(sight.observed()).contains("later than 500 ms");
    }
  }

  @Test
  void failsOnAServerThatTakesTheQuestionAndSaysNothing() {
    try (var web = LoopbackWeb.saying((asked, out) -> Thread.sleep(5000))) {
      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.FAIL);
      assertThat(sight.observed()).contains("no whole answer within 1000 ms");
    }
  }

  @Test
  void isNotHeldUpByAServerThatAnswersByteByByte() {
    try (var web =
        LoopbackWeb.saying((asked, out) -> {
          LoopbackWeb.raw(out, "HTTP/1.1 200 OK\r\n\r\n");
          for (int i = 0; i < 100; i++) {
            LoopbackWeb.raw(out, " ");
            Thread.sleep(50);
          }
        })) {
      long start = System.nanoTime();

      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.FAIL);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void failsWhereNobodyListens() throws Exception {
    int port;
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = gone.getLocalPort();
    }
    var url = WebUrl.of("http://127.0.0.1:" + port + "/");
    var reach = LoopbackWeb.hereOnly(Duration.ofSeconds(1));

    Sight sight = probe.look(new Endpoint("health", url, OK, Duration.ofMillis(500), reach, null));

    assertThat(sight.result()).isEqualTo(Result.FAIL);
    assertThat(sight.observed()).isEqualTo("health refuses connections.");
  }

  @Test
  void followsNoRedirect() {
    try (var other = LoopbackWeb.always(200, "{\"status\":\"ok\"}");
        var web =
            LoopbackWeb.saying((asked, out) ->
                LoopbackWeb.raw(
                    out,
                    "HTTP/1.1 302 Found\r\nLocation: "
                        + other.at("/")
                        + "\r\nContent-Length: 0\r\n\r\n"))) {
      Sight sight = probe.look(web.endpoint("/", OK));

      assertThat(sight.observed()).contains("answered 302 instead of 200");
      assertThat(other.asked).isEmpty();
    }
  }

  @Test
  void callsNobodyWhenOneOfItsAddressesIsOutsideTheList() {
    try (var web = LoopbackWeb.always(200, "{\"status\":\"ok\"}")) {
      var client =
          new PinnedClient(
              host ->
                  new InetAddress[] {
                    InetAddress.ofLiteral("127.0.0.1"), InetAddress.ofLiteral("169.254.169.254")
                  },
              (SSLSocketFactory) SSLSocketFactory.getDefault());

      Sight sight = new EndpointProbe(client).look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.UNKNOWN);
      assertThat(sight.observed()).contains("outside its networks");
      assertThat(web.asked).isEmpty();
    }
  }

  @Test
  void asksTheNameServerOnceSoThatASecondAnswerLeadsNowhere() {
    var asked = new AtomicInteger();
    try (var web = LoopbackWeb.always(200, "{\"status\":\"ok\"}")) {
      var client =
          new PinnedClient(
              host -> {
                String address = asked.incrementAndGet() == 1 ? "127.0.0.1" : "10.9.9.9";
                return new InetAddress[] {InetAddress.ofLiteral(address)};
              },
              (SSLSocketFactory) SSLSocketFactory.getDefault());

      Sight sight = new EndpointProbe(client).look(web.endpoint("/", OK));

      assertThat(sight.result()).isEqualTo(Result.PASS);
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void readsNoMoreThanOneMegabyte() {
    try (var web =
            LoopbackWeb.saying((asked, out) -> {
              LoopbackWeb.raw(out, "HTTP/1.1 200 OK\r\n\r\n");
              var block = new byte[8192];
              while (true) {
                out.write(block);
              }
            });
        var honest = LoopbackWeb.saying((asked, out) -> LoopbackWeb.raw(out, length(2_000_000)));
        var chunks =
            LoopbackWeb.saying((asked, out) ->
                LoopbackWeb.raw(
                    out, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n"))) {
      for (var server : List.of(web, honest, chunks)) {
        Sight sight = probe.look(server.endpoint("/", OK));

        assertThat(sight.result()).isEqualTo(Result.UNKNOWN);
        assertThat(sight.observed()).contains("more than 1 MB");
      }
    }
  }

  @Test
  void sendsTokenAndBypassOnlyWhereConfigured() {
    try (var web = LoopbackWeb.always(200, "{\"status\":\"ok\"}")) {
      var reach =
          new Reach(List.of(Cidr.of("127.0.0.0/8")), new Secret("s3cret"), Duration.ofSeconds(1));
      var endpoint =
          new Endpoint("health", web.at("/a?b=c"), OK, Duration.ofMillis(500), reach, null);

      probe.look(endpoint);
      probe.look(web.endpoint("/", OK), new Bypass("X-Bypass", new Secret("pass")));

      assertThat(web.asked.getFirst().path()).isEqualTo("/a?b=c");
      assertThat(web.asked.getFirst().headers())
          .containsEntry("authorization", "Bearer s3cret")
          .doesNotContainKey("x-bypass");
      assertThat(web.asked.getLast().headers())
          .containsEntry("x-bypass", "pass")
          .doesNotContainKey("authorization");
    }
  }

  private static String length(int bytes) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n";
  }
}
