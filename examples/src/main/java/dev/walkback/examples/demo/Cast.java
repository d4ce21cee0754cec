package dev.walkback.examples.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The people of the story, each with a key made for the demo that counts nowhere else. */
final class Cast {
  private Cast() {}

  /** Somebody, with the key file and the line an operator pastes. */
  record Member(String id, List<String> roles, Path key, String publicLines) {}

  /** Keys as the product makes them; without a passphrase, and the demo says so. */
  static Map<String, Member> make(DemoFolder folder) {
    var cast = new LinkedHashMap<String, Member>();
    add(cast, folder, "olga", List.of("on-call", "responder"));
    add(cast, folder, "dan", List.of("dba", "responder"));
    add(cast, folder, "lea", List.of("devops-lead", "service-owner", "responder"));
    add(cast, folder, "pia", List.of("product-owner"));
    return cast;
  }

  private static void add(
      Map<String, Member> cast, DemoFolder folder, String id, List<String> roles) {
    var file = folder.resolve("keys").resolve(id + ".key");
    var said = new StringWriter();
    int exit =
        dev.walkback.starter.Main.run(
            new PrintWriter(said),
            new PrintWriter(new StringWriter()),
            "key",
            "new",
            id,
            "--out",
            file.toString(),
            "--no-passphrase",
            "--demo");
    if (exit != 0) {
      throw new IllegalStateException("no key could be made for " + id + " in " + file);
    }
    cast.put(id, new Member(id, roles, file, said.toString()));
  }

  /** As {@code people} in the configuration: the lines the key command printed, roles beside. */
  static String yaml(Map<String, Member> cast) {
    return cast.values().stream().map(Cast::person).collect(Collectors.joining("\n"));
  }

  private static String person(Member member) {
    var lines =
        member
            .publicLines()
            .lines()
            .dropWhile(line -> !line.strip().equals("keys:"))
            .map(line -> line.replace("REPLACE-WITH-THE-OPERATOR", "the-demo"))
            .collect(Collectors.joining("\n"));
    return "  %s:\n    roles: [%s]\n    contacts: [log]\n%s"
        .formatted(member.id(), String.join(", ", member.roles()), lines);
  }
}
