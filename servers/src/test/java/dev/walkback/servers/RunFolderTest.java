package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  private static final long NOBODY = 999_999_999_999L;

  @TempDir Path home;

  @Test
  void clearsTheFoldersOfTheDeadAndNoOther() throws IOException {
    var dead = make(NOBODY + "-0123abcd");
    var mine = make(ProcessHandle.current().pid() + "-0123abcd");
    var somebodys = make("notes");

    var next = RunFolder.below(home);

    assertThat(dead).doesNotExist();
    assertThat(mine).exists();
    assertThat(somebodys).exists();
    assertThat(next).isEmptyDirectory();
  }

  @Test
  void leavesAFolderAloneWhoseLockIsHeldOutOfSight() throws Exception {
    var elsewhere = make(NOBODY + "-0123abcd");
    var holder = Jvm.start(home, Map.of(), Holder.class, elsewhere.toString());
    assertThat(holder.inputReader(UTF_8).readLine()).isEqualTo("held");

    RunFolder.below(home);
    assertThat(elsewhere).exists();
    holder.destroyForcibly().waitFor();
    RunFolder.below(home);

    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void aRefusedSecondUseDoesNotLetGoOfTheFirst() throws Exception {
    try (var first = FolderLock.on(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> FolderLock.on(home)).isInstanceOf(ServerProblem.class);
      var other = Jvm.start(home, Map.of(), Holder.class, home.toString());
      assertThat(other.inputReader(UTF_8).readLine())
          .isEqualTo(
              "The folder "
                  + home
                  + " is in use by process "
                  + ProcessHandle.current().pid()
                  + ".");
    }
    FolderLock.on(home).close();
  }

  private Path make(String name) throws IOException {
    return Files.createDirectories(home.resolve("run").resolve(name).resolve("data")).getParent();
  }

  /** Holds a folder until it is killed, or says why it cannot. */
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (var lock = FolderLock.on(Path.of(arguments[0]))) {
        System.out.println(lock == null ? "" : "held");
        while (System.in.read() >= 0) {
          Thread.onSpinWait();
        }
      } catch (ServerProblem problem) {
        System.out.println(problem.getMessage());
      }
    }
  }
}
