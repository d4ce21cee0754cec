package dev.walkback.workflows.approval;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The one way a letter is written down (RFC 8785), so that whoever signs and whoever verifies have
 * the same bytes before them, whatever an editor did to the white space between.
 *
 * <p>By hand and for this shape only: the starter and the judge must not depend on the habits of a
 * library. A letter that cannot be written so, because a string holds half a character or a number
 * is beyond what a double keeps exactly, is refused with an {@link IllegalArgumentException}.
 */
public final class CanonicalLetter {
  private static final byte[] DOMAIN = "walkback-decision-v1".getBytes(StandardCharsets.UTF_8);
  private static final long MOST_EXACT = (1L << 53) - 1;

  private CanonicalLetter() {}

  /** The letter's bytes. */
  public static byte[] bytes(Decision decision) {
    return text(decision).getBytes(StandardCharsets.UTF_8);
  }

  /** What is signed: our name for it, a zero byte, the letter's bytes. */
  public static byte[] signingInput(Decision decision) {
    var input = new ByteArrayOutputStream();
    input.writeBytes(DOMAIN);
    input.write(0);
    input.writeBytes(bytes(decision));
    return input.toByteArray();
  }

  /** The letter as text: names in the order of their characters, no white space. */
  public static String text(Decision letter) {
    return new Written()
        .array("amr", letter.amr())
        .string("answer", letter.answer().wire())
        .string("aud", letter.aud())
        .string("by", letter.by())
        .string("checkpoint", letter.checkpoint().wire())
        .string("digest", letter.digest())
        .number("exp", letter.exp())
        .number("iat", letter.iat())
        .object("lossMax", new Written().number("rows", letter.lossMax().rows()))
        .string("nonce", letter.nonce())
        .string("ns", letter.ns())
        .string("phrase", letter.phrase())
        .string("reason", letter.reason())
        .number("round", letter.round())
        .string("run0", letter.run0())
        .string("scope", letter.scope())
        .object(
            "target",
            new Written()
                .string("db", letter.target().db())
                .string("name", letter.target().name())
                .string("registration", letter.target().registration()))
        .string("typ", letter.typ())
        .number("v", letter.v())
        .string("via", letter.via())
        .string("wf", letter.wf())
        .text();
  }

  /** A string between quotes, escaped as RFC 8785 wants it. */
  static String quoted(String value) {
    var text = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      refuseHalf(value, i);
      text.append(escaped(value.charAt(i)));
    }
    return text.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> c < 0x20 ? "\\u00%02x".formatted((int) c) : String.valueOf(c);
    };
  }

  private static void refuseHalf(String value, int at) {
    char c = value.charAt(at);
    boolean whole =
        Character.isHighSurrogate(c)
            ? at + 1 < value.length() && Character.isLowSurrogate(value.charAt(at + 1))
            : !Character.isLowSurrogate(c)
                || (at > 0 && Character.isHighSurrogate(value.charAt(at - 1)));
    if (!whole) {
      throw new IllegalArgumentException("a letter holds whole characters only");
    }
  }

  private static final class Written {
    private final StringBuilder text = new StringBuilder("{");

    Written string(String name, String value) {
      return member(name, quoted(value));
    }

    Written number(String name, long value) {
      if (Math.abs(value) > MOST_EXACT) {
        throw new IllegalArgumentException(name + " is too large to be read the same everywhere");
      }
      return member(name, Long.toString(value));
    }

    Written array(String name, List<String> values) {
      return member(
          name,
          values.stream().map(CanonicalLetter::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    Written object(String name, Written inner) {
      return member(name, inner.text());
    }

    private Written member(String name, String value) {
      text.append(text.length() == 1 ? "" : ",").append(quoted(name)).append(':').append(value);
      return this;
    }

    String text() {
      return text + "}";
    }
  }
}
