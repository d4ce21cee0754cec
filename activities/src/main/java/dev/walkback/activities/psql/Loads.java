package dev.walkback.activities.psql;

import dev.walkback.activities.dump.CapturedRows;
import dev.walkback.activities.postgres.Identifier;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows of the capture that a step needs: made files of by hand, read by the script. */
record Loads(String step, List<Load> all) {

  /** A table of the capture and the name it has in the step. */
  record Load(String alias, CapturedRows rows) {}

  /** What a person does before, in a shell. */
  String commands(String dump) {
    var text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      var parts = all.get(i).rows().parts();
      for (int k = 0; k < parts.size(); k++) {
        text.append(command(dump, parts.get(k), file(i, k)));
      }
    }
    return text.toString();
  }

  /** Everything from the first line of rows to the mark behind the last. */
  private static String command(String dump, CapturedRows.Part part, String file) {
    return "     pg_restore --data-only --schema=%s --table=%s --file=- %s | sed -e '1,/^COPY /d' -e '/^\\\\\\.$/,$d' > %s\n"
        .formatted(Words.shell(part.schema()), Words.shell(part.table()), Words.shell(dump), file);
  }

  /** What the script does, inside the step's transaction. */
  String statements() {
    var text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      text.append(load(i, all.get(i)));
    }
    return text.toString();
  }

  private String load(int number, Load load) {
    var temporary = "pg_temp." + new Identifier(load.alias()).quoted();
    var text = new StringBuilder(Words.comment("rows of " + load.rows().name() + " as captured"));
    var parts = load.rows().parts();
    for (int k = 0; k < parts.size(); k++) {
      text.append(fill(parts.get(k), file(number, k)));
      text.append(
          k == 0
              ? "ALTER TABLE pg_temp.wb_load RENAME TO "
                  + new Identifier(load.alias()).quoted()
                  + ";\n"
              : added(temporary, parts.get(k)));
    }
    var why =
        "The files hold other rows of %s than the %d that were captured."
            .formatted(load.rows().name(), load.rows().rows());
    var differs = "(SELECT count(*) FROM " + temporary + ") <> " + load.rows().rows();
    return text.append("ANALYZE " + temporary + ";\n").append(Asked.stop(why, differs)).toString();
  }

  private static String fill(CapturedRows.Part part, String file) {
    var columns =
        part.columns().stream()
            .map(column -> new Identifier(column.name()).quoted() + " " + column.definition())
            .collect(Collectors.joining(", "));
    return Template.fill("load", Map.of("columns", columns, "file", Words.argument(file)));
  }

  private static String added(String temporary, CapturedRows.Part part) {
    var names =
        part.columns().stream()
            .map(column -> new Identifier(column.name()).quoted())
            .collect(Collectors.joining(", "));
    return "INSERT INTO %s (%s) SELECT %s FROM pg_temp.wb_load;\nDROP TABLE pg_temp.wb_load;\n"
        .formatted(temporary, names, names);
  }

  private String file(int number, int part) {
    return "wb-%s-%d-%d.copy".formatted(step, number + 1, part + 1);
  }
}
