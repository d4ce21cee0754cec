package dev.walkback.starter;

import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keys of people. */
@Command(
    name = "key",
    description = "Makes a key of one's own to sign decisions with.",
    mixinStandardHelpOptions = true)
final class KeyCommand {
  private final Around around;

  KeyCommand(Around around) {
    this.around = around;
  }

  /** A new key: the private half into a file, the public half on the screen. */
  @Command(
      name = "new",
      description = "Makes a key; prints the lines an operator puts into walkback.yaml.",
      mixinStandardHelpOptions = true)
  int fresh(
      @Parameters(paramLabel = "PEOPLE-ID", description = "your id under 'people'") String person,
      @Option(
              names = "--out",
              paramLabel = "FILE",
              description = "default: $WALKBACK_HOME/keys/PEOPLE-ID.key")
          @Nullable Path out,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "its first line locks the key; nobody is asked")
          @Nullable Path passphraseFile,
      @Option(names = "--no-passphrase", description = "whoever reads the file can sign")
          boolean unlocked,
      @Option(names = "--demo", description = "counts only for targets of drills") boolean demo) {
    if (!person.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
      throw Complaint.refused(
          "'%s' is no people id.".formatted(person),
          "Letters, digits, dots, hyphens and underscores, as under 'people' in walkback.yaml.");
    }
    Path file = out == null ? around.home().resolve("keys").resolve(person + ".key") : out;
    char[] passphrase =
        unlocked ? new char[0] : new Passphrase(around.talk(), passphraseFile).chosen();
    var key = SigningKey.fresh(person);
    KeyFile.write(file, key, passphrase);
    Arrays.fill(passphrase, ' ');
    tell(key, file, unlocked, demo);
    return Exit.YES;
  }

  private void tell(SigningKey key, Path file, boolean unlocked, boolean demo) {
    var talk = around.talk();
    talk.complain("The private key is in %s; only you may read it.".formatted(file));
    if (unlocked) {
      talk.complain("It has no passphrase: whoever reads the file can sign in your name.");
    }
    talk.complain("Give these lines to an operator, for walkback.yaml:");
    talk.say("people:");
    talk.say("  %s:".formatted(key.person()));
    talk.say("    keys:");
    talk.say("      - id: " + key.id());
    talk.say("        ed25519: " + key.ed25519());
    talk.say("        enrolledBy: REPLACE-WITH-THE-OPERATOR");
    talk.say("        notBefore: " + around.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    if (demo) {
      talk.say("        demo: true");
    }
  }
}
