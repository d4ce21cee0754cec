package dev.walkback.starter;

import dev.walkback.workflows.approval.Checkpoint;
import dev.walkback.workflows.approval.Envelope;
import dev.walkback.workflows.approval.Reply;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Answers the open question with a letter signed by one's own key. */
@Command(
    name = "decide",
    description = "Shows the open question, signs an answer with your key, and sends it.",
    footer = {
      "Without --answer it asks; with --print it sends nothing and prints the letter for a bot.",
      "Exit: 0 it counts, 1 nothing was sent, 2 refused, 3 sent and not yet weighed."
    },
    mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {
  private final Around around;

  @Mixin private final ServerOptions server = new ServerOptions();

  @Parameters(paramLabel = "RUN", description = "workflow id, uuid, its first 8, or target")
  private String run = "";

  @Option(
      names = "--answer",
      paramLabel = "approve|reject|retry|bring-back|hand-over",
      converter = ReplyConverter.class,
      description = "one of the answers on the card")
  private @Nullable Reply answer;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "default: $WALKBACK_KEY, else the only key in $WALKBACK_HOME/keys",
      defaultValue = "${env:WALKBACK_KEY:-}")
  private @Nullable Path key;

  @Option(names = "--passphrase-file", paramLabel = "FILE", description = "its first line")
  private @Nullable Path passphraseFile;

  @Option(names = "--phrase", paramLabel = "TEXT", description = "as the card shows it")
  private @Nullable String phrase;

  @Option(names = "--reason", paramLabel = "TEXT", description = "for the record")
  private @Nullable String reason;

  @Option(
      names = "--yes-digest",
      paramLabel = "DIGEST8",
      description = "the 8 characters of the card you have read; without it you are asked")
  private @Nullable String digest8;

  @Option(names = "--print", description = "only print the letter; the card goes to stderr")
  private boolean print;

  DecideCommand(Around around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    try (var connection = around.connector().to(server)) {
      var rollback = new Runs(connection.client()).find(run);
      var asked =
          rollback
              .checkpoint()
              .orElseThrow(() ->
                  Complaint.no(
                      "Nothing is asked at this moment.",
                      "See what happens with: walkback status " + run));
      show(asked);
      var letter = letter(asked);
      if (print) {
        around.talk().out().println(letter.text());
        around.talk().out().flush();
        return Exit.YES;
      }
      return new Sending(around, rollback).send(letter);
    }
  }

  /** Who repeats the digest has read the card; a bot's output holds the letter only. */
  private void show(Checkpoint asked) {
    if (!print) {
      around.talk().say(CardText.of(asked.card()));
    } else if (digest8 == null) {
      around.talk().complain(CardText.of(asked.card()));
    }
  }

  private Envelope letter(Checkpoint asked) {
    var questions = new Questions(around.talk(), asked);
    var reply = questions.answer(answer);
    questions.digest(digest8);
    var words = questions.words(reply, phrase, reason);
    var file = new KeyChoice(around.home()).file(key);
    var signingKey = KeyFile.read(file, new Passphrase(around.talk(), passphraseFile)::known);
    return new Pen(signingKey, around.clock()).write(asked, words);
  }

  /** The words of the wire, not those of Java. */
  static final class ReplyConverter implements ITypeConverter<Reply> {
    @Override
    public Reply convert(String word) {
      return Arrays.stream(Reply.values())
          .filter(reply -> reply.wire().equals(word))
          .findFirst()
          .orElseThrow(() ->
              new TypeConversionException(
                  "'%s' is no answer; use one of those on the card".formatted(word)));
    }
  }
}
