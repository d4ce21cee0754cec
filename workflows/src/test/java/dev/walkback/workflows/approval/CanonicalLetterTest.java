package dev.walkback.workflows.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.walkback.workflows.plan.Sha256;
import dev.walkback.workflows.plan.TargetRef;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalLetterTest {
  private static final String GOLDEN =
      "{\"amr\":[\"hwk\",\"pwd\"],\"answer\":\"approve\",\"aud\":\"acme\",\"by\":\"ada\","
          + "\"checkpoint\":\"point-of-no-return\",\"digest\":\"sha256:aa11\","
          + "\"exp\":1764001800,\"iat\":1764000000,\"lossMax\":{\"rows\":1204},"
          + "\"nonce\":\"000102030405060708090a0b0c0d0e0f\",\"ns\":\"default\","
          + "\"phrase\":\"REVERSE orders LOSE 1204 ROWS\",\"reason\":\"the release broke reads\","
          + "\"round\":2,\"run0\":\"run-0\",\"scope\":\"sha256:bb22\","
          + "\"target\":{\"db\":\"orders\",\"name\":\"orders-prod\",\"registration\":\"reg-1\"},"
          + "\"typ\":\"walkback-decision\",\"v\":1,\"via\":\"cli\",\"wf\":\"rollback-orders-prod\"}";

  @Test
  void writesTheGoldenLetter() {
    assertThat(CanonicalLetter.text(letter("the release broke reads"))).isEqualTo(GOLDEN);
    assertThat(Sha256.of(CanonicalLetter.bytes(letter("the release broke reads"))))
        .isEqualTo("sha256:06aed8b519202989a2da141a38757445eb82983a3eb55e458032bb124ad215f3");
  }

  /** Made outside the JVM with the first secret key of RFC 8032, section 7.1. */
  @Test
  void isWhatAnotherImplementationSigned() throws GeneralSecurityException {
    var seal = Signature.getInstance("Ed25519");
    seal.initVerify(
        KeyFactory.getInstance("Ed25519")
            .generatePublic(
                new X509EncodedKeySpec(
                    HexFormat.of()
                        .parseHex(
                            "302a300506032b6570032100"
                                + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"))));
    seal.update(CanonicalLetter.signingInput(letter("the release broke reads")));
    assertThat(
            seal.verify(
                Base64.getUrlDecoder()
                    .decode(
                        "AJwpe3pdYPgpxqSm6dnvlRAP6Z374xSkPJ2zl4IRHXsu7"
                            + "-e5ZrhaqIAGEpNNpVlHQXfZyc1p3HKEEkPvkLbBAg")))
        .isTrue();
  }

  @Test
  void signsOurNameForItAZeroByteAndTheLetter() {
    byte[] input = CanonicalLetter.signingInput(letter("the release broke reads"));
    assertThat(new String(Arrays.copyOf(input, 20), StandardCharsets.UTF_8))
        .isEqualTo("walkback-decision-v1");
    assertThat(input[20]).isZero();
    assertThat(Arrays.copyOfRange(input, 21, input.length))
        .isEqualTo(GOLDEN.getBytes(StandardCharsets.UTF_8));
  }

  /** The string of RFC 8785, section 3.2.3, with every kind of escape. */
  @Test
  void escapesAsTheStandardDoes() {
    assertThat(CanonicalLetter.quoted("€$\u000f\nA'B\"\\\\\"/"))
        .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    assertThat(CanonicalLetter.quoted("\b\t\f\r\u0000\u001f\u007f\u2028😀"))
        .isEqualTo("\"\\b\\t\\f\\r\\u0000\\u001f\u007f\u2028😀\"");
  }

  @Test
  void refusesHalfACharacter() {
    for (String half :
        List.of("\ud83d", "a\ud83d", "\ud83da", "\ude00", "a\ude00", "\ude00\ud83d")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CanonicalLetter.text(letter(half)))
          .withMessageContaining("whole characters");
    }
  }

  @Test
  void refusesANumberThatADoubleWouldRound() {
    var checkpoint = checkpoint(1L << 53);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CanonicalLetter.text(answering(checkpoint, "because")))
        .withMessageContaining("rows");
  }

  @Test
  void isReadBackByAnyJsonLibraryAsTheSameLetter() {
    var letter = letter("quotes \" and \\ and \u0007 and é and 😀");
    var tree = JsonMapper.builder().build().readTree(CanonicalLetter.text(letter));
    assertThat(tree.get("reason").asString()).isEqualTo(letter.reason());
    assertThat(List.copyOf(tree.propertyNames())).isSorted().hasSize(21);
    assertThat(List.copyOf(tree.get("target").propertyNames())).isSorted();
  }

  @Test
  void sealsTheLetterWithoutNamingAnAlgorithm() {
    var envelope = Envelope.of("ada-1", letter("the release broke reads"), new byte[64]);
    assertThat(envelope.text())
        .isEqualTo(
            "{\"key\":\"ada-1\",\"body\":" + GOLDEN + ",\"sig\":\"" + "A".repeat(86) + "\"}");
  }

  private static Decision letter(String reason) {
    return answering(checkpoint(1204), reason);
  }

  private static Decision answering(Checkpoint checkpoint, String reason) {
    return Decision.answering(
        checkpoint,
        new Decision.Signer("ada", List.of("hwk", "pwd"), "cli"),
        new Decision.Words(Reply.APPROVE, "REVERSE orders LOSE 1204 ROWS", reason),
        Instant.ofEpochSecond(1764000000),
        Instant.ofEpochSecond(1764001800));
  }

  private static Checkpoint checkpoint(long lossMax) {
    return new Checkpoint(
        Gate.POINT_OF_NO_RETURN,
        2,
        "000102030405060708090a0b0c0d0e0f",
        "acme",
        "default",
        "rollback-orders-prod",
        "run-7",
        "run-0",
        "sha256:aa11",
        "aa11",
        new TargetRef("reg-1", "orders-prod", "orders", "db1", "741"),
        "sha256:bb22",
        lossMax,
        List.of(Reply.APPROVE, Reply.REJECT),
        "REVERSE orders LOSE 1204 ROWS",
        "one other person",
        List.of("dba"),
        Instant.EPOCH,
        Instant.EPOCH,
        "card");
  }
}
