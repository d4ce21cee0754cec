package dev.walkback.activities.postgres;

import dev.walkback.activities.problem.Problem;
import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What a database refused, by the class of its answer: our sentence, its code and the names of
 * objects, never its words, because they quote rows.
 */
public final class Problems {
  private static final Set<String> AGAIN = Set.of("40001", "40P01", "55P03");
  private static final Set<String> FENCE =
      Set.of("57P01", "57P02", "57P03", "57P05", "53300", "25P03", "40003");
  private static final Set<String> PERSON = Set.of("25006", "42501", "55006", "57014");

  private Problems() {}

  /** The problem, thrown; the cause stays for the log of a developer. */
  public static ProblemException exception(SQLException e, String doing) {
    return new ProblemException(of(e, doing), e);
  }

  /**
   * The class of treatment.
   *
   * @param doing what was being done, such as {@code reversing step 004}
   */
  public static Problem of(SQLException e, String doing) {
    var state = state(e);
    var code = "sqlstate-" + state;
    if (AGAIN.contains(state)) {
      return new Problem.Again(code, sentence(e, doing), againHint(state));
    }
    if (FENCE.contains(state) || state.startsWith("08")) {
      return new Problem.FenceFirst(
          code,
          sentence(e, doing),
          "The ledger at the target says what happened; it is asked first.");
    }
    if (PERSON.contains(state) || personal(state)) {
      return new Problem.NeedsPerson(code, sentence(e, doing), personHint(state));
    }
    return new Problem.Never(code, sentence(e, doing), neverHint(state));
  }

  /** The SQLSTATE; a connection that broke without one counts as broken. */
  public static String state(SQLException e) {
    @Nullable String state = e.getSQLState();
    return state == null || state.isEmpty() ? "08000" : state;
  }

  private static boolean personal(String state) {
    return state.startsWith("53") || state.startsWith("28") || state.startsWith("58");
  }

  private static String sentence(SQLException e, String doing) {
    var named = names(e);
    return "PostgreSQL stopped us while %s (SQLSTATE %s%s)."
        .formatted(doing, state(e), named.isEmpty() ? "" : ", " + String.join(", ", named));
  }

  private static List<String> names(SQLException e) {
    var names = new ArrayList<String>();
    if (e instanceof PSQLException answer && answer.getServerErrorMessage() != null) {
      var told = answer.getServerErrorMessage();
      add(names, "table", told.getTable());
      add(names, "column", told.getColumn());
      add(names, "constraint", told.getConstraint());
    }
    return names;
  }

  private static void add(List<String> names, String kind, @Nullable String name) {
    if (name != null && !name.isEmpty()) {
      names.add(kind + " " + Quoted.brief(name));
    }
  }

  private static String againHint(String state) {
    return state.equals("55P03")
        ? "Somebody holds a lock it needs; it is tried again."
        : "It met another transaction; it is tried again.";
  }

  private static String personHint(String state) {
    return switch (state.substring(0, 2)) {
      case "28" -> "Check login and password in walkback.yaml and pg_hba.conf at the server.";
      case "53" -> "The server is out of room or memory; make some before anything is tried again.";
      case "58" -> "The server has trouble with its own files; look at its log.";
      case "42" -> "Grant what the login needs; `walkback target add` prints the statements.";
      case "25" -> "The database takes no writes; give the address of the primary.";
      case "57" -> "A statement ran longer than it may; rehearse again, or raise statementTimeout.";
      default -> "Somebody uses it; end that use first.";
    };
  }

  private static String neverHint(String state) {
    return switch (state.substring(0, 2)) {
      case "23" -> "The rows do not fit the rule; correct the script and ask for approval anew.";
      case "3D" -> "Correct the database's name in walkback.yaml.";
      case "P0" -> "The script itself raised it; correct it and ask for approval anew.";
      default -> "The script does not fit this database; correct it and ask for approval anew.";
    };
  }
}
