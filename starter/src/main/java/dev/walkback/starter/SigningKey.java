package dev.walkback.starter;

import dev.walkback.workflows.plan.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A person's own key. It never leaves the person's machine; what the installation gets is the
 * public half.
 *
 * @param id names the key: the person and the head of the public key's digest
 * @param person whose it is
 * @param ed25519 the public key, base64url
 * @param secret the private key; nothing prints it
 * @param locked whether a passphrase keeps it
 */
public record SigningKey(
    String id, String person, String ed25519, PrivateKey secret, boolean locked) {
  private static final int PUBLIC_BYTES = 32;

  /** A new key for this person. */
  public static SigningKey fresh(String person) {
    try {
      var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      byte[] encoded = pair.getPublic().getEncoded();
      byte[] raw = Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
      return new SigningKey(idOf(person, raw), person, text, pair.getPrivate(), false);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  byte[] sign(byte[] input) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(secret);
      ed25519.update(input);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key that was read can sign", e);
    }
  }

  /** How the person proved to be it (RFC 8176). */
  List<String> methods() {
    return locked ? List.of("swk", "pwd") : List.of("swk");
  }

  @Override
  public String toString() {
    return id;
  }

  private static String idOf(String person, byte[] raw) {
    return person + "-" + Sha256.head(Sha256.of(raw));
  }
}
