package dev.walkback.workflows.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one form in which a digest is written: {@code sha256:} and 64 hex digits. */
public final class Sha256 {
  private Sha256() {}

  /** The digest of these bytes. */
  public static String of(byte[] bytes) {
    try {
      return wire(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The digest of this text in UTF-8. */
  public static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A finished hash in the written form. */
  public static String wire(byte[] hash) {
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  /** The first eight hex digits: what people compare by eye and repeat aloud. */
  public static String head(String digest) {
    return digest.substring("sha256:".length(), "sha256:".length() + 8);
  }
}
