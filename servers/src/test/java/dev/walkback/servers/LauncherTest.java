package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./walkback} in a house of its own, whose Maven only copies what is there. */
class LauncherTest {
  private static final String MAIN =
      """
      package dev.walkback.starter;
      public final class Main {
        public static void main(String[] words) throws Exception {
          System.out.println(String.join("|", words));
          System.out.println("in " + java.nio.file.Path.of("").toAbsolutePath());
          System.out.println("home " + System.getenv("WALKBACK_HOME"));
          System.out.println("house " + System.getProperty("walkback.house"));
          System.out.println("zone " + java.util.TimeZone.getDefault().getID());
          if (words[0].equals("timeline")) {
            System.in.read();
            System.out.println(Late.word());
          }
          System.exit(words[0].equals("status") ? Integer.parseInt(words[1]) : 0);
        }
      }
      final class Late {
        static String word() { return "late"; }
      }
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo "$*" >>calls
      if [ -f broken ]; then
        echo '[INFO] Building walkback-starter 1'
        echo '[ERROR] COMPILATION ERROR :'
        echo '[ERROR] Main.java:[1,1] not a statement'
        echo '[ERROR] '
        echo '[ERROR] [Help 1] http://example.invalid'
        exit 1
      fi
      for room in starter examples worker; do
        cp prebuilt.jar $room/target/walkback-$room-1.jar
        printf '/third/party.jar:%s' "$PWD/starter/target/walkback-starter-1.jar" >$room/target/classpath
      done
      """;

  @TempDir Path folder;

  private Path house;
  private final Map<String, String> environment = new TreeMap<>();

  @BeforeEach
  void buildsAHouseWithSpacesInItsName() throws IOException {
    house = Files.createDirectory(folder.resolve("a house")).toRealPath();
    Files.copy(real("walkback"), house.resolve("walkback"));
    Files.createDirectory(house.resolve(".mvn"));
    write(".mvn/find-jdk.sh", "JAVA_HOME='" + System.getProperty("java.home") + "'\n");
    write("mvnw", MAVEN);
    write("pom.xml", "<project/>");
    write("starter/src/main/java/Main.java", MAIN);
    for (var room : List.of("starter", "examples", "worker")) {
      Files.createDirectories(house.resolve(room + "/target/classes"));
    }
    var classes = house.resolve("starter/target/classes").toString();
    var source = house.resolve("starter/src/main/java/Main.java").toString();
    var compiled =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes, source);
    assertThat(compiled).isZero();
    var jar = java.util.spi.ToolProvider.findFirst("jar").orElseThrow();
    var prebuilt = house.resolve("prebuilt.jar").toString();
    jar.run(System.out, System.err, "--create", "--file", prebuilt, "-C", classes, ".");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void passesTheAnswerOfACommandOn(int answer) throws Exception {
    assertThat(run("status", Integer.toString(answer)).status()).isEqualTo(answer);
  }

  @Test
  void runsFromWhereverItIsCalledAndKeepsArgumentsWhole() throws Exception {
    var elsewhere = Files.createDirectory(folder.resolve("else where")).toRealPath();
    var link = Files.createSymbolicLink(elsewhere.resolve("wb"), Path.of("../a house/walkback"));
    var said = runIn(elsewhere, link.toString(), "start", "two words", "", "*");
    assertThat(said.output())
        .contains("start|two words||*")
        .contains("in " + elsewhere)
        .contains("home " + house.resolve(".walkback"))
        .contains("house " + house)
        .contains("zone UTC");
  }

  @Test
  void keepsItsFilesWhereItIsTold() throws Exception {
    environment.put("WALKBACK_HOME", "my files");
    assertThat(run("key").output()).contains("home " + house.resolve("my files"));
    assertThat(house.resolve(".walkback")).doesNotExist();
  }

  @Test
  void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
    assertThat(run("key").output()).contains("walkback: building; where Maven was never used");
    assertThat(run("key").output()).doesNotContain("building");
    assertThat(calls()).hasSize(1);
    assertThat(calls().getFirst()).contains("-pl examples -am package");

    var source = house.resolve("starter/src/main/java/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(1)));

    assertThat(run("key").output()).contains("walkback: sources have changed, building");
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aBuildDoesNotPullTheJarsFromUnderARunningCommand() throws Exception {
    var running = start(house, "./walkback", "timeline");
    var reader = running.inputReader(UTF_8);
    while (!reader.readLine().equals("zone UTC")) {
      assertThat(running.isAlive()).isTrue();
    }
    write("pom.xml", "<project></project>");
    Files.setLastModifiedTime(
        house.resolve("pom.xml"), FileTime.from(Instant.now().plusSeconds(1)));
    assertThat(run("key").status()).isZero();
    // as a jar tool writes: over the same file
    Files.writeString(house.resolve("starter/target/walkback-starter-1.jar"), "half a jar");

    running.getOutputStream().close();

    assertThat(reader.readLine()).isEqualTo("late");
    assertThat(running.waitFor()).isZero();
  }

  @Test
  void saysInWhichLineABuildFailedAndKeepsNothingOfIt() throws Exception {
    write("broken", "");
    var said = run("key");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.output())
        .contains("[ERROR] Main.java:[1,1] not a statement")
        .contains("walkback: the build failed")
        .contains("the whole log is " + house.resolve(".walkback/build/log"))
        .doesNotContain("Help 1");
    Files.delete(house.resolve("broken"));
    assertThat(run("key").status()).isZero();
  }

  @Test
  void saysInOneLineThatAJdkIsMissing() throws Exception {
    write(".mvn/find-jdk.sh", "echo 'Walkback needs a JDK 25 and found none' >&2; exit 1\n");
    var said = run("demo");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.output().lines()).containsExactly("Walkback needs a JDK 25 and found none");
  }

  @Test
  void saysInOneLineThatTheDiskIsFull() throws Exception {
    write("bin/df", "#!/bin/sh\necho 'Filesystem blocks'\necho '/dev/x 9 9 204800 99% /'\n");
    environment.put("PATH", house.resolve("bin") + ":" + System.getenv("PATH"));
    var said = run("demo");
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.output().lines())
        .singleElement()
        .asString()
        .startsWith("walkback: only 200 MB are free for " + house + ", and 1 GB is needed");
  }

  @Test
  void refusesAnUnknownCommandWithTheKnownOnes() throws Exception {
    var said = run("rollback");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.output())
        .contains("walkback: there is no command `rollback`.")
        .contains("Usage: ./walkback COMMAND");
    assertThat(house.resolve(".walkback")).doesNotExist();
    assertThat(run().status()).isEqualTo(2);
    assertThat(run("--help").status()).isZero();
  }

  @Test
  void refusesACommandWhoseRoomIsNotBuiltYet() throws Exception {
    var said = run("demo");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.output()).contains("walkback: `demo` is not part of this build.");
  }

  private static Path real(String file) {
    return Folders.house().orElseThrow().resolve(file);
  }

  private void write(String file, String text) throws IOException {
    var path = house.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> calls() throws IOException {
    return Files.readAllLines(house.resolve("calls"));
  }

  private Command run(String... words) throws Exception {
    return runIn(house, "./walkback", words);
  }

  private Command runIn(Path where, String script, String... words) throws Exception {
    var process = start(where, script, words);
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    return new Command(process.waitFor(), output);
  }

  private Process start(Path where, String script, String... words) throws IOException {
    var command = new ArrayList<>(List.of(script));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
    builder.environment().remove("WALKBACK_HOME");
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().putAll(environment);
    return builder.start();
  }
}
