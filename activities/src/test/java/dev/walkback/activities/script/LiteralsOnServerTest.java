package dev.walkback.activities.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.servers.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A literal means to us what it means to the server, or we do not read it at all. */
class LiteralsOnServerTest {
  private static final int LITERALS = 3_000;
  private static final List<String> OPEN =
      List.of("'", "E'", "e'", "U&'", "u&'", "N'", "$$", "$t$", "$é$");
  private static final List<String> INSIDE =
      List.of(
          "a",
          "''",
          "\\\\",
          "\\'",
          "\\n",
          "\\t",
          "\\x41",
          "\\x4",
          "\\101",
          "\\u00e9",
          "\\U0001F600",
          "\\0041",
          "\\+01F600",
          "\\uD83D\\uDE00",
          "\\D83D\\DE00",
          "\\q",
          "$",
          "$$",
          "\"",
          ";",
          "--",
          "/*",
          "é",
          "😀",
          "\n",
          " ",
          "!0041",
          "!!",
          "'\n'",
          "' -- c\n '",
          "' 'b",
          "\\",
          "$t");
  private static final List<String> CLOSE =
      List.of("'", "'", "'", "' UESCAPE '!'", "' uescape /* c */ '!'", "$$", "$t$", "$é$");

  @Test
  void readsLiteralsAsTheServerDoes() throws SQLException {
    Random random = new Random(15);
    int same = 0;
    try (var database = TestPostgres.freshDatabase(LiteralsOnServerTest.class);
        Connection connection = database.connect()) {
      for (int i = 0; i < LITERALS; i++) {
        String literal = literal(random);
        Optional<String> ours = ours(literal);
        if (ours.isPresent()) {
          assertThat(ours).as(literal).isEqualTo(theirs(connection, literal));
          same++;
        }
      }
    }
    assertThat(same).isGreaterThan(LITERALS / 10);
  }

  private static Optional<String> ours(String literal) {
    Script script = Script.of(literal);
    boolean one =
        script.unreadable().isEmpty()
            && script.statements().size() == 1
            && script.statements().getFirst().tokens().size() == 1
            && script.statements().getFirst().first().text();
    return one ? Optional.of(script.statements().getFirst().first().value()) : Optional.empty();
  }

  private static Optional<String> theirs(Connection connection, String literal)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (ResultSet row = statement.executeQuery("SELECT " + literal)) {
        row.next();
        return Optional.of(row.getString(1));
      }
    }
  }

  private static String literal(Random random) {
    int kind = random.nextInt(OPEN.size());
    StringBuilder literal = new StringBuilder(OPEN.get(kind));
    for (int i = random.nextInt(5); i > 0; i--) {
      literal.append(INSIDE.get(random.nextInt(INSIDE.size())));
    }
    boolean dollar = OPEN.get(kind).startsWith("$");
    String close = dollar ? OPEN.get(kind) : CLOSE.get(random.nextInt(CLOSE.size()));
    return literal.append(close).toString();
  }
}
