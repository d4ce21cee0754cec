package dev.walkback.servers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container without user namespaces does to root. */
class AsRootTest {

  @TempDir Path folder;

  @Test
  void serversRunAsAnotherUserWhereNamespacesAreForbidden() throws Exception {
    var jvm = start();
    var pid = Long.parseLong(jvm.inputReader(UTF_8).readLine());
    var server = ProcessHandle.of(pid).orElseThrow();

    assertThat(server.info().user().orElseThrow()).isIn("postgres", "nobody");

    jvm.getOutputStream().close();
    assertThat(jvm.waitFor()).isZero();
    server.onExit().get(20, TimeUnit.SECONDS);
    ParentDeathTest.awaitEmpty(folder.resolve("run"));
  }

  private Process start() throws IOException {
    Assumptions.assumeTrue(System.getProperty("user.name").equals("root"), "only root needs this");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    var forbidden = Files.createDirectory(folder.resolve("bin")).resolve("unshare");
    Files.writeString(
        forbidden, "#!/bin/sh\necho 'unshare: Operation not permitted' >&2\nexit 1\n");
    Files.setPosixFilePermissions(forbidden, PosixFilePermissions.fromString("rwxr-xr-x"));
    var path = forbidden.getParent() + ":" + System.getenv("PATH");
    return Jvm.start(folder, Map.of("PATH", path), ParentDeathTest.Child.class, folder.toString());
  }
}
