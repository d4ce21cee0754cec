package dev.walkback.activities.counts;

import dev.walkback.activities.postgres.Problems;
import java.sql.SQLException;

/** Why something could not be seen, in our words: what a server says may quote rows. */
public final class Unseen {
  private Unseen() {}

  /** The reason, to be read after the name of the thing. */
  public static String because(SQLException e) {
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
