package dev.walkback.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.Result;
import org.junit.jupiter.api.Test;

class OddAnswersTest {
  private static final Expected OK = Expected.field(200, "status", "ok");

  private final EndpointProbe probe = new EndpointProbe(new PinnedClient());

  @Test
  void readsAnswersInChunks() {
    try (var web =
        LoopbackWeb.saying((asked, out) ->
            LoopbackWeb.raw(
                out,
                "HTTP/1.1 100 Continue\r\n\r\n"
                    + "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "9;x=y\r\n{\"status\"\r\n6\r\n:\"ok\"}\r\n0\r\n\r\n"))) {
      assertThat(probe.look(web.endpoint("/", OK)).result()).isEqualTo(Result.PASS);
    }
  }

  @Test
  void failsOnAnAnswerThatBreaksOff() {
    try (var web = LoopbackWeb.saying((asked, out) -> LoopbackWeb.raw(out, length(50) + "half"));
        var noHttp =
            LoopbackWeb.saying((asked, out) -> LoopbackWeb.raw(out, "220 smtp ready\r\n"));
        var endless =
            LoopbackWeb.saying((asked, out) ->
                LoopbackWeb.raw(out, "HTTP/1.1 200 OK\r\nX: " + "y".repeat(40_000)))) {
      assertThat(probe.look(web.endpoint("/", OK)).observed()).contains("hung up");
      assertThat(probe.look(noHttp.endpoint("/", OK)).observed()).contains("does not speak HTTP");
      assertThat(probe.look(endless.endpoint("/", OK)).result()).isEqualTo(Result.UNKNOWN);
    }
  }

  private static String length(int bytes) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + bytes + "\r\n\r\n";
  }
}
