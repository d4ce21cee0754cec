package dev.walkback.activities.web;

import java.net.InetAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** A URL we are ready to call: https, or http on this machine; nothing hidden in it. */
public record WebUrl(URI uri) {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Refuses other schemes, names with passwords, fragments, and http to anywhere else. */
  public WebUrl {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !Set.of("http", "https").contains(scheme)) {
      throw new IllegalArgumentException("a URL begins with https:// and a host, not " + uri);
    }
    if (uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new IllegalArgumentException(
          "the URL of " + uri.getHost() + " carries a user or a fragment; use the token instead");
    }
    if (scheme.equals("http") && !HERE.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException(
          "http is for this machine only, and " + uri.getHost() + " is not; use https");
    }
  }

  /** Reads it. */
  public static WebUrl of(String text) {
    return new WebUrl(URI.create(text));
  }

  /** Whether the connection is encrypted and the name proved. */
  boolean encrypted() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** The host as a name server and a certificate know it. */
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    int standard = encrypted() ? 443 : 80;
    return uri.getPort() < 0 ? standard : uri.getPort();
  }

  /** Host and port as the header says them. */
  String authority() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  /** Path and query as the request line says them. */
  String pathAndQuery() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  /** Plain http holds only while the name really is this machine. */
  boolean fits(InetAddress[] addresses) {
    return encrypted() || Arrays.stream(addresses).allMatch(InetAddress::isLoopbackAddress);
  }

  @Override
  public String toString() {
    return uri.toString();
  }
}
