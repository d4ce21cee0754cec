package dev.walkback.activities.web;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question to a server.
 *
 * @param body JSON to send; null where there is none
 * @param bypass sent along only where the endpoint lies behind the switch it opens
 * @param headers what else a protocol asks for, such as a signature
 */
public record WebCall(
    String method,
    WebUrl url,
    Reach reach,
    @Nullable String body,
    @Nullable Bypass bypass,
    Map<String, String> headers) {
  private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "DELETE");

  /** Refuses a method that nobody configures. */
  public WebCall {
    if (!METHODS.contains(method)) {
      throw new IllegalArgumentException("a method is one of " + METHODS + ", not " + method);
    }
    headers = Map.copyOf(headers);
    headers.forEach(HeaderText::refuseBreaks);
  }

  /** Without further headers. */
  public WebCall(
      String method, WebUrl url, Reach reach, @Nullable String body, @Nullable Bypass bypass) {
    this(method, url, reach, body, bypass, Map.of());
  }

  /** A plain look. */
  public static WebCall get(WebUrl url, Reach reach) {
    return new WebCall("GET", url, reach, null, null);
  }

  /** The same question, let through a closed switch. */
  public WebCall through(@Nullable Bypass key) {
    return new WebCall(method, url, reach, body, key, headers);
  }
}
