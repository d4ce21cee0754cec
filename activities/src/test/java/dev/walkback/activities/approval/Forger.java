package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Decision;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures that are none, but have fooled others. */
final class Forger {
  private static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

  private Forger() {}

  /** What everybody can compute who knows the public key. */
  static String hmac(Pen victim, Decision letter) {
    try {
      byte[] key = Base64.getUrlDecoder().decode(victim.publicKey());
      var mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(key, "HmacSHA512"));
      return base64(mac.doFinal(CanonicalLetter.signingInput(letter)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** S + L signs the same where a verifier forgets to look: then one letter would be two. */
  static String plusTheOrder(String signature) {
    byte[] bytes = Base64.getUrlDecoder().decode(signature);
    var s = new BigInteger(1, turned(Arrays.copyOfRange(bytes, 32, 64)));
    byte[] more = s.add(ORDER).toByteArray();
    byte[] fixed = new byte[32];
    int from = Math.max(0, more.length - 32);
    System.arraycopy(more, from, fixed, 32 - (more.length - from), more.length - from);
    System.arraycopy(turned(fixed), 0, bytes, 32, 32);
    return base64(bytes);
  }

  private static byte[] turned(byte[] bytes) {
    byte[] other = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      other[i] = bytes[bytes.length - 1 - i];
    }
    return other;
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
