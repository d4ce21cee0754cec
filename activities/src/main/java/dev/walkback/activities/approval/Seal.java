package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Envelope;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Ed25519 and nothing else: a letter does not choose how it is verified. */
final class Seal {
  private static final int SIGNATURE_BYTES = 64;
  private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

  private Seal() {}

  /** Whether the key's holder signed exactly this letter. */
  static boolean holds(Envelope letter, PublicKeyEntry key) {
    return StrictBase64.decode(letter.sig())
        .filter(signature -> signature.length == SIGNATURE_BYTES)
        .filter(signature -> verifies(signature, CanonicalLetter.signingInput(letter.body()), key))
        .isPresent();
  }

  private static boolean verifies(byte[] signature, byte[] signed, PublicKeyEntry key) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(publicKey(key));
      ed25519.update(signed);
      return ed25519.verify(signature);
    } catch (SignatureException | InvalidKeyException | InvalidKeySpecException notSigned) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK since 15 has Ed25519", e);
    }
  }

  private static PublicKey publicKey(PublicKeyEntry key) throws GeneralSecurityException {
    byte[] raw = key.bytes();
    byte[] encoded = new byte[X509_PREFIX.length + raw.length];
    System.arraycopy(X509_PREFIX, 0, encoded, 0, X509_PREFIX.length);
    System.arraycopy(raw, 0, encoded, X509_PREFIX.length, raw.length);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
