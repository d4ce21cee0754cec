package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Decision;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Reply;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** A person's key, and the letters it signs; also those a forger would like it to have signed. */
record Pen(String by, String keyId, KeyPair pair) {
  static Pen of(String by) {
    return of(by, by + "-key");
  }

  static Pen of(String by, String keyId) {
    try {
      return new Pen(by, keyId, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  String publicKey() {
    byte[] encoded = pair.getPublic().getEncoded();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length));
  }

  PublicKeyEntry entry() {
    return new PublicKeyEntry(keyId, publicKey(), "operator", Instant.EPOCH, null, false);
  }

  PublicKeyEntry revoked(Instant at) {
    return new PublicKeyEntry(keyId, publicKey(), "operator", Instant.EPOCH, at, false);
  }

  Decision answer(Checkpoint asked, Reply reply, Instant signed) {
    return Decision.answering(
        asked,
        new Decision.Signer(by, List.of("pwd"), "cli"),
        new Decision.Words(reply, reply == Reply.APPROVE ? asked.phrase() : "", "because"),
        signed,
        signed.plusSeconds(1800));
  }

  Envelope seal(Decision body) {
    return Envelope.of(keyId, body, sign(CanonicalLetter.signingInput(body)));
  }

  byte[] sign(byte[] input) {
    try {
      var ed25519 = Signature.getInstance("Ed25519");
      ed25519.initSign(pair.getPrivate());
      ed25519.update(input);
      return ed25519.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
