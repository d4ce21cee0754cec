package dev.walkback.activities.web;

import dev.walkback.activities.web.WebTrouble.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTTP/1.1 on an open connection: one question, one answer of limited size. */
final class Wire {
  static final int BODY_LIMIT = 1_000_000;
  private static final int HEAD_LIMIT = 32_768;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})( .*)?");

  private final InputStream in;
  private final OutputStream out;
  private int headBytes;

  Wire(InputStream in, OutputStream out) {
    this.in = new BufferedInputStream(in);
    this.out = out;
  }

  /** Status and headers, names in lower case. */
  record Head(int status, Map<String, String> headers) {}

  void send(WebCall call) throws IOException {
    var text = new StringBuilder();
    header(text, call.method() + " " + call.url().pathAndQuery() + " HTTP/1.1");
    header(text, "Host: " + call.url().authority());
    header(text, "User-Agent: walkback");
    header(text, "Accept: */*");
    header(text, "Connection: close");
    if (call.reach().bearer() != null) {
      header(text, "Authorization: Bearer " + call.reach().bearer().open());
    }
    if (call.bypass() != null) {
      header(text, call.bypass().header() + ": " + call.bypass().value().open());
    }
    for (var extra : call.headers().entrySet()) {
      header(text, extra.getKey() + ": " + extra.getValue());
    }
    byte[] body = call.body() == null ? new byte[0] : call.body().getBytes(StandardCharsets.UTF_8);
    if (call.body() != null) {
      header(text, "Content-Type: application/json");
    }
    if (!call.method().equals("GET")) {
      header(text, "Content-Length: " + body.length);
    }
    out.write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    out.flush();
  }

  Head head() throws IOException {
    while (true) {
      Matcher first = STATUS.matcher(line());
      if (!first.matches()) {
        throw new WebTrouble(Kind.BROKEN, "does not speak HTTP/1.1");
      }
      int status = Integer.parseInt(first.group(1));
      Map<String, String> headers = headers();
      if (status >= 200) {
        return new Head(status, headers);
      }
    }
  }

  byte[] body(Head head) throws IOException {
    if (head.status() == 204 || head.status() == 304) {
      return new byte[0];
    }
    String encoding = head.headers().getOrDefault("transfer-encoding", "");
    if (encoding.toLowerCase(Locale.ROOT).contains("chunked")) {
      return chunks();
    }
    String length = head.headers().get("content-length");
    var body = new ByteArrayOutputStream();
    if (length == null) {
      copy(BODY_LIMIT + 1, body);
    } else if (copy(number(length, 10), body) > 0) {
      throw new EOFException();
    }
    return body.toByteArray();
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int size = number(line().split(";", 2)[0], 16);
      if (size == 0) {
        headers();
        return body.toByteArray();
      }
      if (copy(size, body) > 0) {
        throw new EOFException();
      }
      line();
    }
  }

  private Map<String, String> headers() throws IOException {
    var headers = new HashMap<String, String>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.put(name, line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      if (++headBytes > HEAD_LIMIT) {
        throw new WebTrouble(Kind.TOO_BIG, "answers with endless headers");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Copies up to that many bytes; answers how many were missing at the end. */
  private int copy(int wanted, ByteArrayOutputStream body) throws IOException {
    var buffer = new byte[8192];
    int missing = wanted;
    while (missing > 0) {
      int read = in.read(buffer, 0, Math.min(buffer.length, missing));
      if (read < 0) {
        return missing;
      }
      body.write(buffer, 0, read);
      missing -= read;
      if (body.size() > BODY_LIMIT) {
        throw new WebTrouble(Kind.TOO_BIG, "answers with more than 1 MB");
      }
    }
    return 0;
  }

  private static int number(String text, int radix) {
    try {
      long size = Long.parseLong(text.strip(), radix);
      if (size > BODY_LIMIT) {
        throw new WebTrouble(Kind.TOO_BIG, "answers with more than 1 MB");
      }
      return Math.toIntExact(Math.max(size, 0));
    } catch (NumberFormatException e) {
      throw new WebTrouble(Kind.BROKEN, "does not speak HTTP/1.1", e);
    }
  }

  private static void header(StringBuilder text, String line) {
    text.append(line).append("\r\n");
  }
}
