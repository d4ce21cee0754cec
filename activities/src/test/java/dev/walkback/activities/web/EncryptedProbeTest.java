package dev.walkback.activities.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.workflows.check.Result;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EncryptedProbeTest {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Expected OK = Expected.field(200, "status", "ok");

  @TempDir private Path folder;

  @Test
  void passesOnlyWhenTheCertificateIsTrustedAndNamesTheHost() throws Exception {
    SSLContext right = context("localhost");
    SSLContext wrong = context("elsewhere.example");
    try (var web = serving(right);
        var impostor = serving(wrong)) {
      assertThat(look(web, right).result()).isEqualTo(Result.PASS);
      assertThat(look(impostor, wrong).observed()).contains("did not prove who it is");
      assertThat(look(web, wrong).result()).isEqualTo(Result.UNKNOWN);
    }
  }

  private static Sight look(LoopbackWeb web, SSLContext trusted) {
    SSLSocketFactory sockets = trusted.getSocketFactory();
    var probe = new EndpointProbe(new PinnedClient(InetAddress::getAllByName, sockets));
    return probe.look(
        new Endpoint(
            "health",
            WebUrl.of("https://localhost:" + web.port() + "/"),
            OK,
            Duration.ofSeconds(5),
            LoopbackWeb.hereOnly(Duration.ofSeconds(5)),
            null));
  }

  private static LoopbackWeb serving(SSLContext context) throws Exception {
    var socket =
        context
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    return LoopbackWeb.on(
        socket, (asked, out) -> LoopbackWeb.write(out, 200, "{\"status\":\"ok\"}"));
  }

  private SSLContext context(String name) throws Exception {
    Path file = folder.resolve(name + ".p12");
    var keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "web",
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "SAN=dns:" + name,
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))
            .redirectErrorStream(true)
            .start();
    keytool.getInputStream().readAllBytes();
    assertThat(keytool.waitFor()).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var in = Files.newInputStream(file)) {
      store.load(in, PASSWORD);
    }
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}
