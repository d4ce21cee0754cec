package dev.walkback.activities.script;

import java.util.ArrayList;
import java.util.List;

/**
 * What a statement takes away with its values, as far as its tokens say so beyond doubt.
 *
 * <p>Whoever keeps values reads it before the statement runs; the firewall judges separately.
 */
public sealed interface Leaving {
  /** Whole tables leave, each named. */
  record Tables(List<List<String>> names, boolean ifExists, boolean cascade) implements Leaving {
    /** Copies, so that what was read cannot change. */
    public Tables {
      names = List.copyOf(names);
    }
  }

  /** Columns of one table leave, and the statement does nothing else. */
  record Columns(List<String> table, List<Column> columns, boolean cascade) implements Leaving {
    /** Copies, so that what was read cannot change. */
    public Columns {
      table = List.copyOf(table);
      columns = List.copyOf(columns);
    }
  }

  /** One column that leaves. */
  record Column(String name, boolean ifExists) {}

  /** Values of this table leave or change form, among other things the statement does. */
  record Values(List<String> table) implements Leaving {
    /** Copies, so that what was read cannot change. */
    public Values {
      table = List.copyOf(table);
    }
  }

  /** Nothing that could be read leaves. */
  record Nothing() implements Leaving {}

  /** Reads the statement. */
  static Leaving of(Statement statement) {
    Words words = statement.words();
    ObjectKind kind = ObjectKind.of(words);
    if (!kind.word().equals("table")) {
      return new Nothing();
    }
    return switch (words.word(0)) {
      case "drop" -> dropped(words, kind);
      case "alter" -> altered(words, kind);
      default -> new Nothing();
    };
  }

  /** The table that a plain ALTER TABLE names; empty for every other statement. */
  static List<String> altered(Statement statement) {
    Words words = statement.words();
    ObjectKind kind = ObjectKind.of(words);
    boolean table = words.at(0, "alter") && kind.word().equals("table");
    return table ? kind.name(words).parts() : List.of();
  }

  private static Leaving dropped(Words words, ObjectKind kind) {
    var names = new ArrayList<List<String>>();
    int at = kind.nameStart(words);
    for (Name name = words.nameAt(at); !name.missing(); name = words.nameAt(at)) {
      names.add(name.parts());
      at = name.end();
      if (!words.symbolAt(at, ',')) {
        break;
      }
      at++;
    }
    boolean ifExists = words.at(kind.next(), "if", "exists");
    return new Tables(names, ifExists, words.at(at, "cascade"));
  }

  private static Leaving altered(Words words, ObjectKind kind) {
    Name table = kind.name(words);
    int star = words.has(table.end()) && words.get(table.end()).value().equals("*") ? 1 : 0;
    var columns = new ArrayList<Column>();
    boolean cascade = false;
    boolean others = false;
    boolean values = false;
    for (Words action : Terms.split(words.range(table.end() + star, words.size()), ',')) {
      int at = action.at(0, "drop", "column") ? 2 : 1;
      boolean ifExists = action.at(at, "if", "exists");
      Name column = action.nameAt(ifExists ? at + 2 : at);
      if (drops(action, column)) {
        columns.add(new Column(column.last(), ifExists));
        cascade |= action.at(column.end(), "cascade");
      } else {
        others = true;
        values |= retypes(action);
      }
    }
    if (!columns.isEmpty() && !others) {
      return new Columns(table.parts(), columns, cascade);
    }
    return columns.isEmpty() && !values ? new Nothing() : new Values(table.parts());
  }

  private static boolean drops(Words action, Name column) {
    return action.at(0, "drop")
        && !action.at(1, "constraint")
        && column.parts().size() == 1
        && (column.end() == action.size()
            || (column.end() == action.size() - 1
                && (action.at(column.end(), "cascade") || action.at(column.end(), "restrict"))));
  }

  private static boolean retypes(Words action) {
    int end = action.nameAt(action.at(1, "column") ? 2 : 1).end();
    return switch (action.word(0)) {
      case "drop" -> !action.at(1, "constraint");
      case "alter" ->
          action.at(end, "type")
              || action.at(end, "set", "data")
              || action.at(end, "set", "expression");
      default -> false;
    };
  }
}
