package dev.walkback.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyTest {
  private static final char[] NONE = {};

  @TempDir private Path home;

  @Test
  void aKeyIsReadBackAndOnlyItsOwnerMayReadTheFile() throws IOException {
    var file = home.resolve("keys").resolve("ada.key");
    var key = SigningKey.fresh("ada");
    KeyFile.write(file, key, NONE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    var read = KeyFile.read(file, KeyTest::nobody);
    assertThat(read.id()).isEqualTo(key.id()).matches("ada-[0-9a-f]{8}");
    assertThat(read.sign(new byte[] {1})).isEqualTo(key.sign(new byte[] {1}));
    assertThat(read.methods()).containsExactly("swk");
  }

  @Test
  void aPassphraseLocksItAndTheFileHidesTheKey() throws IOException {
    var file = home.resolve("ada.key");
    var key = SigningKey.fresh("ada");
    KeyFile.write(file, key, "correct horse".toCharArray());
    var read = KeyFile.read(file, "correct horse"::toCharArray);
    assertThat(read.sign(new byte[] {1})).isEqualTo(key.sign(new byte[] {1}));
    assertThat(read.methods()).containsExactly("swk", "pwd");
    assertThatThrownBy(() -> KeyFile.read(file, "Correct horse"::toCharArray))
        .hasMessageContaining("does not open");
    var open = home.resolve("open.key");
    KeyFile.write(open, key, NONE);
    var secret = Files.readString(open).replaceAll("(?s).*private: (\\S+).*", "$1");
    assertThat(Files.readString(file)).doesNotContain(secret.substring(30, 60));
    assertThat(key.toString()).isEqualTo(key.id());
  }

  @Test
  void aLockedKeyWhoseFileWasChangedDoesNotOpen() throws IOException {
    var file = home.resolve("ada.key");
    KeyFile.write(file, SigningKey.fresh("ada"), "correct horse".toCharArray());
    Files.writeString(file, Files.readString(file).replace("person: ada", "person: eve"));
    assertThatThrownBy(() -> KeyFile.read(file, "correct horse"::toCharArray))
        .hasMessageContaining("does not open");
  }

  @Test
  void refusesAFileThatOthersMayReadOrThatIsNoKey() throws IOException {
    var file = home.resolve("ada.key");
    KeyFile.write(file, SigningKey.fresh("ada"), NONE);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> KeyFile.read(file, KeyTest::nobody))
        .hasMessageContaining("Others may read");
    for (String text :
        new String[] {"", "x", "walkback-key: 1\nkey: a\n", "\0\1\2", "x".repeat(9000)}) {
      var broken = home.resolve("broken" + text.length() + ".key");
      Files.createFile(
          broken,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(broken, text);
      assertThatThrownBy(() -> KeyFile.read(broken, KeyTest::nobody))
          .hasMessageContaining("is no key of walkback");
    }
    assertThatThrownBy(() -> KeyFile.read(home.resolve("none"), KeyTest::nobody))
        .hasMessageContaining("There is no key at");
  }

  @Test
  void aKeyIsNeverOverwritten() throws IOException {
    try (var stage = new Stage(home)) {
      assertThat(stage.run("key", "new", "ada", "--no-passphrase")).isEqualTo(Exit.YES);
      String before = Files.readString(home.resolve("keys/ada.key"));
      assertThat(stage.run("key", "new", "ada", "--no-passphrase")).isEqualTo(Exit.NO);
      assertThat(Files.readString(home.resolve("keys/ada.key"))).isEqualTo(before);
      assertThat(stage.run("key", "new", "../ada", "--no-passphrase")).isEqualTo(Exit.REFUSED);
    }
  }

  @Test
  void printsTheLinesForTheOperatorAndNeverThePrivateHalf() throws IOException {
    try (var stage = new Stage(home)) {
      stage.answers.add("long enough");
      stage.answers.add("long enough");
      assertThat(stage.run("key", "new", "ada", "--demo")).isEqualTo(Exit.YES);
      assertThat(stage.said())
          .containsPattern(
              "people:\n  ada:\n    keys:\n      - id: ada-[0-9a-f]{8}\n        ed25519: \\S{43}\n"
                  + "        enrolledBy: REPLACE-WITH-THE-OPERATOR\n        notBefore: \\S+Z\n"
                  + "        demo: true\n");
      var secret =
          Files.readString(home.resolve("keys/ada.key"))
              .replaceAll("(?s).*private: (\\S+).*", "$1");
      assertThat(stage.said() + stage.complained()).doesNotContain(secret);
    }
  }

  @Test
  void aNewPassphraseIsLongEnoughAndTypedTwiceTheSame() {
    try (var stage = new Stage(home)) {
      stage.answers.add("short");
      assertThat(stage.run("key", "new", "ada")).isEqualTo(Exit.NO);
      stage.answers.add("long enough");
      stage.answers.add("long enougH");
      assertThat(stage.run("key", "new", "ada")).isEqualTo(Exit.NO);
      assertThat(stage.run("key", "new", "ada")).isEqualTo(Exit.NO);
      assertThat(stage.complained()).contains("--passphrase-file");
      assertThat(home.resolve("keys/ada.key")).doesNotExist();
    }
  }

  private static char[] nobody() {
    throw new AssertionError("no passphrase was to be asked for");
  }
}
