package dev.walkback.examples.demo;

import dev.walkback.examples.shop.Shop;
import dev.walkback.servers.PgInstall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** walkback.yaml of the demo, written as an operator would, with its secrets in files beside. */
final class Installation {
  static final String BYPASS = "X-Walkback-Bypass";

  private Installation() {}

  /** Writes everything; answers where the configuration is. */
  static Path write(
      DemoFolder folder,
      Ground ground,
      Shop shop,
      String token,
      Map<String, Cast.Member> cast,
      Path plans)
      throws IOException {
    secret(folder, "house", ground.house().password());
    secret(folder, "operator", ground.logins().operator().password());
    secret(folder, "observer", ground.logins().observer().password());
    secret(folder, "archiver", ground.logins().archiver().password());
    secret(folder, "shop", token);
    var text =
        String.join(
            "\n",
            head(ground, plans),
            target(ground, shop.address().toString()),
            "people:",
            Cast.yaml(cast),
            "policies:",
            "  standard: {}",
            "");
    return Files.writeString(folder.resolve("walkback.yaml"), text);
  }

  private static String head(Ground ground, Path plans) {
    return """
    installation: demo
    tools: %7$s
    database: {host: 127.0.0.1, port: %1$d, name: walkback, user: %2$s, password: {file: secrets/house}, tls: none}
    temporal: {address: "%3$s", namespace: %4$s%8$s}
    plans: %5$s
    captures: captures
    reports: reports
    scratch:
      "%6$d": {host: 127.0.0.1, port: %1$d, name: postgres, user: %2$s, password: {file: secrets/house}, tls: none}\
    """
        .formatted(
            ground.house().port(),
            ground.house().superuser(),
            ground.temporal().address(),
            ground.temporal().namespace(),
            plans,
            ground.target().major(),
            tools(ground.target().install()),
            ui(ground.temporal().uiUrl()));
  }

  private static String ui(@Nullable String address) {
    return address == null ? "" : ", ui: \"" + address + "\"";
  }

  /** An installation that brings client tools is used with its own; else those of the machine. */
  private static String tools(PgInstall install) {
    return Files.isExecutable(install.bin().resolve("pg_dump"))
        ? "{\"" + install.major() + "\": \"" + install.bin() + "\"}"
        : "{}";
  }

  private static String target(Ground ground, String site) {
    return """
    targets:
      %1$s:
        host: 127.0.0.1
        port: %2$d
        name: %3$s
        user: %4$s
        password: {file: secrets/operator}
        tls: none
        observer: {user: %5$s, password: {file: secrets/observer}}
        archiver: {user: %6$s, password: {file: secrets/archiver}}
        drill: true
        endpoints:
          health: {url: "%7$s/api/health", field: status, value: ok, allow: [127.0.0.0/8], behind: shop}
          version: {url: "%7$s/api/version", field: version, allow: [127.0.0.0/8]}
        barriers:
          shop:
            allow: [127.0.0.0/8]
            bearer: {file: secrets/shop}
            close: {method: PUT, url: "%7$s/admin/maintenance", body: '{"on": true}'}
            open: {method: PUT, url: "%7$s/admin/maintenance", body: '{"on": false}'}
            state: {url: "%7$s/admin/maintenance", closed: {field: "on", value: "true"}, open: {field: "on", value: "false"}}
            page: {url: "%7$s/api/feed", closed: {status: 503, contains: maintenance}}
            bypass: {header: %8$s, value: {file: secrets/shop}}\
    """
        .formatted(
            Ground.TARGET,
            ground.target().port(),
            Ground.DATABASE,
            ground.logins().operator().user(),
            ground.logins().observer().user(),
            ground.logins().archiver().user(),
            site,
            BYPASS);
  }

  private static void secret(DemoFolder folder, String name, String value) throws IOException {
    var secrets = folder.resolve("secrets");
    Files.createDirectories(secrets);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var file = Files.createFile(secrets.resolve(name), owner);
    Files.writeString(file, value);
  }
}
