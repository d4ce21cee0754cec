package dev.walkback.activities.dump;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.walkback.activities.postgres.Address;
import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.postgres.Tls;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class ProgramRunnerTest {

  private static final Address SERVER =
      new Address("127.0.0.1", 1, "a'b = c\\d", "archiver", new Secret("s3cr:et\\"), Tls.NONE);

  @TempDir Path folder;

  @Test
  void showsThePasswordToTheProgramAndToNobodyElse() throws IOException {
    script("env", "printf '%s ' words: \"$@\"", "ls -l \"$PGPASSFILE\"", "cat \"$PGPASSFILE\"");
    var said = new StringBuilder();

    ProgramRunner.run(
        program("--one", "two words; $(three)"),
        output -> said.append(new String(output.readAllBytes(), UTF_8)),
        Progress.silent(),
        () -> {});

    assertThat(said)
        .contains("words: --one two words; $(three) --no-password")
        .contains("--dbname=dbname='a\\'b = c\\\\d'")
        .contains("PGAPPNAME=wb/12345678/dump/7")
        .contains("-rw-------")
        .contains("*:*:*:*:s3cr\\:et\\\\");
    assertThat(said.toString().split("-rw-------", 2)[0]).doesNotContain("s3cr");
    String passFile = said.toString().replaceAll("(?s).*PGPASSFILE=(\\S+).*", "$1");
    assertThat(Path.of(passFile)).doesNotExist();
    assertThat(said).doesNotContain("HOME=").doesNotContain("JAVA");
  }

  @Test
  @Tag("D2.18")
  void takesOneWordOfComplaintForAFailureEvenWhenTheExitCodeIsZero() throws IOException {
    script("echo 'pg_dump: warning: something was left out' >&2", "exit 0");

    assertThatThrownBy(this::run)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("pg_dump ended without an error, but complained.")
        .hasMessageNotContaining("left out");
  }

  @Test
  void knowsThatAnotherCollationVersionIsOfNoWeight() throws IOException {
    script(
        "echo 'WARNING:  database \"orders\" has a collation version mismatch' >&2",
        "echo 'DETAIL:  The database was created using collation version 2.31.' >&2",
        "echo 'HINT:  Rebuild all objects in this database.' >&2");

    assertThat(run().findings()).singleElement().asString().contains("REINDEX");
  }

  @Test
  void keepsTheWordsOfAFailureOutOfTheSentence() throws IOException {
    script("echo 'DETAIL:  Key (email)=(ann@example.org) already exists.' >&2", "exit 1");

    assertThatThrownBy(this::run)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("pg_dump failed with exit code 1.")
        .satisfies(e -> assertThat(e.toString()).doesNotContain("ann@"))
        .cause()
        .isInstanceOfSatisfying(
            ToolWords.class, words -> assertThat(words.text()).contains("ann@example.org"))
        .hasMessageNotContaining("ann@");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "aborting because of server version mismatch|is older than the server",
        "could not write to file: No space left on device|The disk is full",
        "permission denied for table orders|may not read table orders",
        "query would be affected by row-level security policy for table \"s\"|rows of table s from",
        "canceling statement due to lock timeout|was locked for a minute",
        "extension \"postgis\" is not available|has no extension postgis",
        "unsupported version (1.16) in file header|has format 1.16",
        "connection to server at \"x\" failed|its connection to the server",
        "could not uncompress data: (null)|cannot read the whole archive"
      })
  void saysWhatToDoAboutWhatItKnows(String words, String sentence) throws IOException {
    script("cat >&2 <<'END'", "pg_dump: error: " + words, "END", "exit 1");

    assertThatThrownBy(this::run)
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(sentence)
        .hasMessageContaining("HINT: ");
  }

  @Test
  void keepsTheBeginningOfEndlessComplaints() throws IOException {
    script("yes complaint | head -c 20000000 >&2", "exit 1");

    assertThatThrownBy(this::run)
        .cause()
        .isInstanceOfSatisfying(
            ToolWords.class, words -> assertThat(words.text()).hasSize(64 * 1024));
  }

  @Test
  void endsAProgramWhenSomebodyAsksToStop() throws IOException {
    script("exec sleep 50");
    var asked = new AskedToStop();
    long begun = System.nanoTime();

    assertThatThrownBy(() -> ProgramRunner.run(program(), asked, asked::stop))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("was stopped because somebody asked");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void endsAProgramWhenItsWorkerIsKilled() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is not here");
    Path pid = folder.resolve("pid");
    script("echo $$ > " + pid + ".new", "mv " + pid + ".new " + pid, "exec sleep 50");
    var worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                folder.toString())
            .inheritIO()
            .start();
    while (!Files.exists(pid) && worker.isAlive()) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    var program = ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
    assertThat(program.isAlive()).isTrue();

    worker.destroyForcibly().waitFor();

    program.onExit().get(10, TimeUnit.SECONDS);
    assertThat(program.isAlive()).isFalse();
  }

  /** A worker that waits for its program on a virtual thread, as activities do. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] words) throws InterruptedException {
      var program =
          Program.reading(new Tools(Path.of(words[0]), new Version(15, 18)), "pg_dump", List.of());
      Thread.ofVirtual()
          .start(() -> ProgramRunner.run(program, Progress.silent(), () -> {}))
          .join();
    }
  }

  private void script(String... lines) throws IOException {
    Script.named(folder, "pg_dump", lines);
  }

  private Words run() {
    return ProgramRunner.run(program(), Progress.silent(), () -> {});
  }

  private Program program(String... words) {
    var tools = new Tools(folder, new Version(15, 18));
    return Program.on(tools, "pg_dump", SERVER, "wb/12345678/dump/7", List.of(words));
  }

  private static final class AskedToStop implements Progress {
    private Runnable action = () -> {};
    private boolean stopped;

    @Override
    public void at(int percent, String what) {}

    @Override
    public boolean stopped() {
      return stopped;
    }

    @Override
    public void whenStopped(Runnable todo) {
      action = todo;
    }

    void stop() {
      stopped = true;
      action.run();
    }
  }
}
