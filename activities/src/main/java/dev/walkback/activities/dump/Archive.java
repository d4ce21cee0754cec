package dev.walkback.activities.dump;

import dev.walkback.activities.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The table of contents of a capture's archive. */
record Archive(StoredCapture capture, List<String> entries) {
  private static final Pattern RIGHTS =
      Pattern.compile(
          "\\d+; \\d+ \\d+ (ACL|DEFAULT ACL|EVENT TRIGGER|COMMENT - EVENT TRIGGER"
              + "|MATERIALIZED VIEW DATA) .*");

  static Archive of(StoredCapture capture, Tools tools, Progress progress) {
    var entries = new ArrayList<String>();
    capture.prove(CaptureFolder.DUMP + "/toc.dat");
    var words = List.of("--format=directory", "--list", capture.dump().toString());
    ProgramRunner.run(
        Program.reading(tools, "pg_restore", words),
        output ->
            new String(output.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(entries::add),
        progress,
        () -> {});
    return new Archive(capture, entries);
  }

  /** What may be restored by several connections at once. */
  List<String> withoutRights() {
    return entries.stream().filter(entry -> !RIGHTS.matcher(entry).matches()).toList();
  }

  /**
   * Grants, and what runs with them. In parallel pg_restore gives them in any order, and then a
   * grant by a grantee fails now and then; one connection gives them in the order of the dump.
   */
  List<String> rights() {
    return entries.stream().filter(entry -> RIGHTS.matcher(entry).matches()).toList();
  }

  /**
   * The files that hold a table's rows. Names in the list are not quoted, so two tables may read
   * the same there; then both files are answered, which is one proof too many and never one too
   * few.
   */
  List<String> filesOf(String schema, String table) {
    String tag = " TABLE DATA " + flat(schema) + " " + flat(table) + " ";
    return entries.stream()
        .filter(entry -> !entry.startsWith(";") && entry.contains(tag))
        .map(entry -> entry.substring(0, entry.indexOf(';')))
        .flatMap(id ->
            capture.manifest().files().keySet().stream()
                .filter(file -> file.startsWith(CaptureFolder.DUMP + "/" + id + ".dat")))
        .toList();
  }

  private static String flat(String name) {
    return name.replace('\n', ' ').replace('\r', ' ');
  }
}
