package dev.walkback.activities.web;

import dev.walkback.activities.web.WebTrouble.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks once: resolves the name, checks all its addresses, connects to those and no others, follows
 * nothing.
 *
 * <p>The client of the JDK resolves again by itself when it connects, so that a name which changes
 * in between leads past the check; hence a socket of our own.
 */
public final class PinnedClient {
  private final Resolver resolver;
  private final SSLSocketFactory tls;

  /** With the name servers and the certificates this machine trusts. */
  public PinnedClient() {
    this(InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  /** With others. */
  public PinnedClient(Resolver resolver, SSLSocketFactory tls) {
    this.resolver = resolver;
    this.tls = tls;
  }

  /** The whole answer, or {@link WebTrouble}; never longer than the reach's timeout. */
  public WebAnswer ask(WebCall call) {
    var line = new Line();
    var task = new FutureTask<>(() -> talk(call, line));
    Thread.ofVirtual().name("web").start(task);
    try {
      return task.get(call.reach().timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw late(call, line);
    } catch (ExecutionException e) {
      throw trouble(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new WebTrouble(Kind.UNREACHABLE, "was asked to stop", e);
    } finally {
      line.hangUp();
      task.cancel(true);
    }
  }

  private WebAnswer talk(WebCall call, Line line) throws IOException {
    InetAddress[] addresses = checked(call);
    long start = System.nanoTime();
    Socket socket = connected(call.url(), addresses, line);
    var wire = new Wire(socket.getInputStream(), socket.getOutputStream());
    wire.send(call);
    var head = wire.head();
    byte[] body = wire.body(head);
    return new WebAnswer(head.status(), body, Duration.ofNanos(System.nanoTime() - start));
  }

  private InetAddress[] checked(WebCall call) {
    InetAddress[] addresses;
    try {
      addresses = resolver.all(call.url().host());
    } catch (UnknownHostException e) {
      throw new WebTrouble(Kind.NOT_CALLED, "has a name that leads nowhere", e);
    }
    if (!call.reach().allowsAll(addresses)) {
      throw new WebTrouble(Kind.NOT_CALLED, "resolves to an address outside its networks");
    }
    if (!call.url().fits(addresses)) {
      throw new WebTrouble(Kind.NOT_CALLED, "is plain http and not this machine");
    }
    return addresses;
  }

  private Socket connected(WebUrl url, InetAddress[] addresses, Line line) throws IOException {
    IOException last = new ConnectException();
    for (InetAddress address : addresses) {
      var socket = new Socket();
      line.pickUp(socket);
      try {
        socket.connect(new InetSocketAddress(address, url.port()));
        line.connected = true;
        return url.encrypted() ? encrypted(socket, url) : socket;
      } catch (ConnectException e) {
        last = e;
      }
    }
    throw last;
  }

  private Socket encrypted(Socket socket, WebUrl url) throws IOException {
    var secure = (SSLSocket) tls.createSocket(socket, url.host(), url.port(), true);
    var parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    try {
      secure.startHandshake();
    } catch (IOException e) {
      throw new WebTrouble(Kind.UNREACHABLE, "did not prove who it is", e);
    }
    return secure;
  }

  private static WebTrouble late(WebCall call, Line line) {
    long millis = call.reach().timeout().toMillis();
    return line.connected
        ? new WebTrouble(Kind.LATE, "gave no whole answer within " + millis + " ms")
        : new WebTrouble(Kind.UNREACHABLE, "could not be reached within " + millis + " ms");
  }

  private static WebTrouble trouble(@Nullable Throwable cause) {
    return switch (cause) {
      case WebTrouble known -> known;
      case ConnectException e -> new WebTrouble(Kind.NOBODY_LISTENS, "refuses connections", e);
      case IOException e -> new WebTrouble(Kind.BROKEN, "hung up before it had answered", e);
      case Error e -> throw e;
      case null, default -> throw new IllegalStateException(cause);
    };
  }

  /** The socket in use, so that the one who waits can end it. */
  private static final class Line {
    volatile boolean connected;
    private volatile @Nullable Socket socket;

    void pickUp(Socket next) {
      socket = next;
    }

    void hangUp() {
      Socket open = socket;
      if (open == null) {
        return;
      }
      try {
        open.close();
      } catch (IOException alreadyGone) {
        // Closing is all that was wanted.
      }
    }
  }
}
