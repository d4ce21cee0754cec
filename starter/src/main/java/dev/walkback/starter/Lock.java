package dev.walkback.starter;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** A passphrase around a secret: PBKDF2 (HMAC-SHA-256), then AES-256-GCM, both of the JDK. */
final class Lock {
  /** Its name in a key file. */
  static final String NAME = "pbkdf2-sha256-600000/aes-256-gcm";

  private static final int ROUNDS = 600_000;
  private static final int SALT = 16;
  private static final int IV = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;

  private Lock() {}

  /** Salt, nonce and the sealed secret; what stands beside it in the file is sealed with it. */
  static byte[] lock(byte[] secret, char[] passphrase, String beside) {
    var chance = new SecureRandom();
    byte[] salt = new byte[SALT];
    byte[] iv = new byte[IV];
    chance.nextBytes(salt);
    chance.nextBytes(iv);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, iv, beside).doFinal(secret);
      return ByteBuffer.allocate(SALT + IV + sealed.length).put(salt).put(iv).put(sealed).array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 and AES", e);
    }
  }

  static byte[] open(byte[] locked, char[] passphrase, String beside) {
    if (locked.length < SALT + IV) {
      throw wrong();
    }
    byte[] salt = Arrays.copyOf(locked, SALT);
    byte[] iv = Arrays.copyOfRange(locked, SALT, SALT + IV);
    byte[] sealed = Arrays.copyOfRange(locked, SALT + IV, locked.length);
    try {
      return cipher(Cipher.DECRYPT_MODE, passphrase, salt, iv, beside).doFinal(sealed);
    } catch (AEADBadTagException e) {
      throw wrong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has PBKDF2 and AES", e);
    }
  }

  private static Complaint wrong() {
    return Complaint.no(
        "The passphrase does not open the key.",
        "Try again; a lost passphrase is a lost key: make another with 'walkback key new'.");
  }

  private static Cipher cipher(int mode, char[] passphrase, byte[] salt, byte[] iv, String beside)
      throws GeneralSecurityException {
    var spec = new PBEKeySpec(passphrase, salt, ROUNDS, KEY_BITS);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    spec.clearPassword();
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(StandardCharsets.UTF_8.encode(CharBuffer.wrap(beside)));
    return cipher;
  }
}
