package dev.walkback.activities.check;

import dev.walkback.activities.postgres.Problems;
import java.sql.SQLException;

/** Why something could not be seen, in our words: what a server says may quote rows. */
final class Unseen {
  private Unseen() {}

  static String because(SQLException e) {
    String state = Problems.state(e);
    String why =
        switch (state) {
          case "57014" -> "it took longer than it may";
          case "42501" -> "our login may not read it, or row security would hide rows from it";
          case "42P01", "42703" -> "it names something that does not exist";
          case "55P03" -> "somebody holds a lock on it";
          default -> state.startsWith("08") ? "the connection broke" : "PostgreSQL refused";
        };
    return why + " (SQLSTATE " + state + ")";
  }
}
