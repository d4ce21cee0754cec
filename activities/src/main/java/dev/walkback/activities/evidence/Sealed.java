package dev.walkback.activities.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-GCM with a fresh nonce in front; bound to a name, so that no two can be swapped. */
final class Sealed {
  private static final SecureRandom CHANCE = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private Sealed() {}

  static byte[] seal(byte[] key, byte[] body, String name) {
    byte[] nonce = new byte[NONCE];
    CHANCE.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, key, nonce, body, name);
    byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  static byte[] open(byte[] key, byte[] all, String name) {
    byte[] nonce = Arrays.copyOf(all, NONCE);
    return run(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(all, NONCE, all.length), name);
  }

  private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] body, String name) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
      return cipher.doFinal(body);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "the evidence named " + name + " does not open with this installation's key", e);
    }
  }
}
