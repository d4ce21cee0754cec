package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.approval.CanonicalLetter;
import dev.walkback.workflows.approval.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Timeout(60)
class DecideTest {
  @TempDir private Path home;
  private Stage stage;
  private String digest8;

  @BeforeEach
  void open() {
    stage = new Stage(home);
    stage.run("start", "--target", "orders", "--type", "schema", "--reason", "r");
    digest8 =
        new Rollback(stage.client().newUntypedWorkflowStub("rollback-orders"))
            .checkpoint()
            .orElseThrow()
            .digest8();
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void aPersonReadsTheCardRepeatsTheDigestTypesThePhraseAndIsHeard() {
    stage.run("key", "new", "ben", "--no-passphrase");
    stage.answers.addAll(
        List.of("approve", digest8, StagedRollback.PHRASE, "the release broke reads"));
    assertThat(stage.run("decide", "orders")).as(stage.complained()).isEqualTo(Exit.YES);
    assertThat(stage.said())
        .contains("May exactly this be done to orders?")
        .contains("It counts: ");
    assertThat(stage.run("decide", "orders")).isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("Nothing is asked");
  }

  @Test
  void aRefusalIsShownWithWhatToDo() {
    stage.run("key", "new", "mallory", "--no-passphrase");
    assertThat(decides("reject")).isEqualTo(Exit.REFUSED);
    assertThat(stage.complained())
        .contains("It does not count. not-in-policy: mallory may not.\nHINT: Ask a dba.");
  }

  @Test
  void aLetterThatNobodyWeighsIsUnknown() {
    stage.run("key", "new", "zoe", "--no-passphrase");
    assertThat(decides("reject")).isEqualTo(Exit.UNKNOWN);
    assertThat(stage.complained()).contains("nobody has weighed it yet");
  }

  @Tag("D2.9")
  @Test
  void nothingIsSentWithAWrongDigestPhraseOrAnswerOrWhenNobodyAnswers() {
    stage.run("key", "new", "ben", "--no-passphrase");
    assertThat(stage.run("decide", "orders", "--answer", "approve", "--yes-digest", "00000000"))
        .isEqualTo(Exit.NO);
    assertThat(
            stage.run(
                "decide",
                "orders",
                "--answer",
                "approve",
                "--yes-digest",
                digest8,
                "--phrase",
                "reverse orders lose 1204 rows",
                "--reason",
                ""))
        .isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("Type exactly: " + StagedRollback.PHRASE);
    assertThat(stage.run("decide", "orders", "--answer", "approve", "--yes-digest", digest8))
        .isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("Nobody is there to be asked").contains("--phrase");
    assertThat(stage.run("decide", "orders", "--answer", "retry", "--yes-digest", digest8))
        .isEqualTo(Exit.NO);
    assertThat(stage.run("decide", "orders", "--answer", "yes")).isEqualTo(Exit.REFUSED);
    assertThat(stage.run("decide", "orders")).isEqualTo(Exit.NO);
    stage.run("timeline", "orders");
    assertThat(stage.said()).doesNotContain("decision").contains("start");
  }

  @Test
  void printsTheLetterForABotAndSendsNothing() throws Exception {
    stage.run("key", "new", "ben", "--no-passphrase");
    String lines = stage.said();
    assertThat(
            stage.run(
                "decide",
                "orders",
                "--print",
                "--answer",
                "approve",
                "--yes-digest",
                digest8,
                "--phrase",
                StagedRollback.PHRASE,
                "--reason",
                "b"))
        .isEqualTo(Exit.YES);
    assertThat(stage.said().lines()).hasSize(1);
    assertThat(stage.complained()).isEmpty();
    JsonNode letter = JsonMapper.builder().build().readTree(stage.said());
    assertThat(letter.propertyNames()).containsExactly("key", "body", "sig");
    assertThat(letter.at("/body/by").asString()).isEqualTo("ben");
    assertThat(letter.at("/body/phrase").asString()).isEqualTo(StagedRollback.PHRASE);
    assertThat(letter.at("/body/exp").asLong() - letter.at("/body/iat").asLong()).isEqualTo(1800);
    assertThat(lines).contains("id: " + letter.get("key").asString());
    assertThat(verifies(letter, lines.replaceAll("(?s).*ed25519: (\\S+).*", "$1"))).isTrue();
    stage.run("timeline", "orders");
    assertThat(stage.said()).doesNotContain("decision");
  }

  @Test
  void severalKeysAreNeverChosenFrom() {
    assertThat(decides("reject")).isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("There is no key in");
    stage.run("key", "new", "ben", "--no-passphrase");
    stage.run("key", "new", "zoe", "--no-passphrase");
    assertThat(decides("reject")).isEqualTo(Exit.NO);
    assertThat(stage.complained()).contains("There are several keys").contains("--key");
    assertThat(Files.isDirectory(home.resolve("keys"))).isTrue();
  }

  private int decides(String answer) {
    return stage.run(
        "decide", "orders", "--answer", answer, "--yes-digest", digest8, "--reason", "because");
  }

  private boolean verifies(JsonNode letter, String publicKey) throws Exception {
    var asked =
        new Rollback(stage.client().newUntypedWorkflowStub("rollback-orders"))
            .checkpoint()
            .orElseThrow();
    var body = letter.get("body");
    var signer = new Decision.Signer("ben", List.of("swk"), "cli");
    var words = new Decision.Words(asked.replies().getFirst(), StagedRollback.PHRASE, "b");
    var decision =
        Decision.answering(
            asked,
            signer,
            words,
            Instant.ofEpochSecond(body.get("iat").asLong()),
            Instant.ofEpochSecond(body.get("exp").asLong()));
    assertThat(body.toString()).isEqualTo(CanonicalLetter.text(decision));
    byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
    byte[] encoded = java.util.Arrays.copyOf(prefix, 44);
    System.arraycopy(Base64.getUrlDecoder().decode(publicKey), 0, encoded, 12, 32);
    var seal = Signature.getInstance("Ed25519");
    seal.initVerify(
        KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
    seal.update(CanonicalLetter.signingInput(decision));
    return seal.verify(Base64.getUrlDecoder().decode(letter.get("sig").asString()));
  }
}
