package dev.walkback.activities.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback that says byte for byte what a test wants it to say. */
public final class LoopbackWeb implements AutoCloseable {
  private final ServerSocket socket;
  private final Script script;
  public final List<Asked> asked = new CopyOnWriteArrayList<>();

  private LoopbackWeb(ServerSocket socket, Script script) {
    this.socket = socket;
    this.script = script;
  }

  /** What arrived. */
  public record Asked(String method, String path, Map<String, String> headers, String body) {}

  /** Writes an answer. */
  @FunctionalInterface
  public interface Script {
    void answer(Asked asked, OutputStream out) throws IOException, InterruptedException;
  }

  public static LoopbackWeb saying(Script script) {
    try {
      return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On a socket of the test's making, such as an encrypted one. */
  public static LoopbackWeb on(ServerSocket socket, Script script) {
    var web = new LoopbackWeb(socket, script);
    Thread.ofVirtual().start(web::serve);
    return web;
  }

  /** Always the same status and body. */
  public static LoopbackWeb always(int status, String body) {
    return saying((asked, out) -> write(out, status, body));
  }

  public static void write(OutputStream out, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    raw(out, "HTTP/1.1 " + status + " X\r\nContent-Length: " + bytes.length + "\r\n\r\n");
    out.write(bytes);
  }

  public static void raw(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  public WebUrl at(String path) {
    return WebUrl.of("http://127.0.0.1:" + socket.getLocalPort() + path);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /** An endpoint here with a second of patience. */
  public Endpoint endpoint(String path, Expected expected) {
    return new Endpoint(
        "health",
        at(path),
        expected,
        Duration.ofMillis(500),
        hereOnly(Duration.ofSeconds(1)),
        null);
  }

  public static Reach hereOnly(Duration timeout) {
    return new Reach(List.of(Cidr.of("127.0.0.0/8"), Cidr.of("::1/128")), null, timeout);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket caller) {
    try (caller) {
      var in =
          new BufferedReader(
              new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
      Asked one = read(in);
      asked.add(one);
      script.answer(one, caller.getOutputStream());
      caller.getOutputStream().flush();
    } catch (IOException | InterruptedException hungUp) {
      // The client had enough; that is what some tests are about.
    }
  }

  private static Asked read(BufferedReader in) throws IOException {
    String[] first = line(in).split(" ");
    var headers = new LinkedHashMap<String, String>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String[] parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    var body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
    int got = in.read(body, 0, body.length);
    return new Asked(first[0], first[1], headers, got < 0 ? "" : new String(body, 0, got));
  }

  private static String line(BufferedReader in) throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("hung up");
    }
    return line;
  }
}
