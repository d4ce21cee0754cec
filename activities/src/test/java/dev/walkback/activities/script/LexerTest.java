package dev.walkback.activities.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.walkback.activities.script.Token.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexerTest {

  private static List<String> pieces(String sql) {
    Script script = Script.of(sql);
    assertThat(script.unreadable()).isEmpty();
    return script.statements().stream()
        .flatMap(statement -> statement.tokens().stream())
        .map(token -> token.kind() + " " + token.value())
        .toList();
  }

  private static List<String> statements(String sql) {
    Script script = Script.of(sql);
    assertThat(script.unreadable()).isEmpty();
    return script.statements().stream().map(Statement::sql).toList();
  }

  private static Finding unreadable(String sql) {
    assertThat(Script.of(sql).unreadable()).hasSize(1);
    return Script.of(sql).unreadable().getFirst();
  }

  @Test
  void foldsWordsButNotNames() {
    assertThat(pieces("DrOp \"DrOp\" É")).containsExactly("WORD drop", "NAME DrOp", "WORD É");
  }

  @Test
  void foldsOnlyAsciiWhateverTheLocale() {
    assertThat(pieces("TITLE ÀÉ İ")).containsExactly("WORD title", "WORD ÀÉ", "WORD İ");
  }

  @Test
  void takesANoBreakSpaceForALetterAsTheServerDoes() {
    assertThat(pieces("DELETE\u00a0FROM")).containsExactly("WORD delete\u00a0from");
  }

  @Test
  void keepsSemicolonsInsideQuotes() {
    assertThat(statements("a ';' ; b \";\" ; c $$;$$ ; d /* ; */ ; e -- ;\n f"))
        .containsExactly("a ';'", "b \";\"", "c $$;$$", "d", "e -- ;\n f");
  }

  @Test
  void doesNotEndAStringAtABackslash() {
    assertThat(statements("'a\\'; COMMIT; --'")).containsExactly("'a\\'", "COMMIT");
  }

  @Test
  void escapesAQuoteInAnEString() {
    assertThat(pieces("E'a\\'; COMMIT; --'")).containsExactly("STRING a'; COMMIT; --");
    assertThat(pieces("e'\\x41\\102\\u0043\\U00000044\\n\\q'")).containsExactly("STRING ABCD\nq");
  }

  @Test
  void goesOnWithAStringBehindALineBreak() {
    assertThat(pieces("'a'\n'b'")).containsExactly("STRING ab");
    assertThat(pieces("'a' -- why\r 'b'")).containsExactly("STRING ab");
  }

  @Test
  void doesNotGoOnWithAStringOnTheSameLine() {
    assertThat(pieces("'a' 'b'")).containsExactly("STRING a", "STRING b");
    assertThat(pieces("'a' /*\n*/ 'b'")).containsExactly("STRING a", "STRING b");
  }

  @Test
  void decodesUnicodeNames() {
    assertThat(pieces("U&\"d\\0061t\\+000061\"")).containsExactly("NAME data");
    assertThat(pieces("u&\"d!0061\" /* with */ UESCAPE '!'")).containsExactly("NAME da");
    assertThat(pieces("U&'\\0070g_sleep' x")).containsExactly("STRING pg_sleep", "WORD x");
  }

  @Test
  void readsDollarQuotesByTheirTag() {
    assertThat(pieces("$a$ $$ $b$ $a$")).containsExactly("BODY  $$ $b$ ");
    assertThat(pieces("$tag$x$$tag$")).containsExactly("BODY x$");
    assertThat(pieces("$é$;$é$")).containsExactly("BODY ;");
  }

  @Test
  void seesNoDollarQuoteInsideAWord() {
    assertThat(statements("a$$b;c$$d")).containsExactly("a$$b", "c$$d");
  }

  @Test
  void nestsBlockComments() {
    assertThat(statements("a /* /* ; */ ; */ b; c")).containsExactly("a /* /* ; */ ; */ b", "c");
    assertThat(pieces("/*/**/*/ a")).containsExactly("WORD a");
  }

  @Test
  void endsALineCommentAtACarriageReturn() {
    assertThat(statements("-- note\rDELETE")).containsExactly("DELETE");
  }

  @Test
  void beginsACommentInsideAnOperator() {
    assertThat(pieces("a +-- b\n c")).containsExactly("WORD a", "OPERATOR +", "WORD c");
    assertThat(pieces("a */* b */ c")).containsExactly("WORD a", "OPERATOR *", "WORD c");
  }

  @Test
  void leavesASignToTheNumberUnlessTheOperatorKeepsIt() {
    assertThat(pieces("a=-1")).containsExactly("WORD a", "OPERATOR =", "OPERATOR -", "NUMBER 1");
    assertThat(pieces("a@-1")).containsExactly("WORD a", "OPERATOR @-", "NUMBER 1");
    assertThat(pieces("a->>'b'")).containsExactly("WORD a", "OPERATOR ->>", "STRING b");
  }

  @Test
  void readsNumbersAndRanges() {
    assertThat(pieces("1..10 1.5e-3 .5 0x1F 1_000 $1"))
        .containsExactly(
            "NUMBER 1",
            "SYMBOL ..",
            "NUMBER 10",
            "NUMBER 1.5e-3",
            "NUMBER .5",
            "NUMBER 0x1F",
            "NUMBER 1_000",
            "PARAMETER $1");
  }

  @Test
  void readsBitAndNationalStrings() {
    assertThat(pieces("B'01' x'1f' N'a' nb'c'"))
        .containsExactly("BITS 01", "BITS 1f", "STRING a", "WORD nb", "STRING c");
  }

  @Test
  void keepsTheSemicolonsOfAnAtomicBody() {
    String body =
        "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN a THEN 1 END;"
            + " SELECT 2; END";
    assertThat(statements(body + "; DROP TABLE t")).containsExactly(body, "DROP TABLE t");
  }

  @Test
  void cutsAtSemicolonsWhereBeginAtomicIsNoBody() {
    assertThat(statements("CREATE FUNCTION f(begin atomic) RETURN 1; COMMIT; END")).hasSize(3);
    assertThat(statements("SELECT begin atomic; COMMIT")).hasSize(2);
  }

  @Test
  void keepsTheSemicolonsOfARule() {
    assertThat(statements("CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2); SELECT 3"))
        .hasSize(2);
  }

  @Test
  void namesLineAndColumn() {
    Statement second = Script.of("SELECT 1;\r\n\n  DROP TABLE t").statements().get(1);
    assertThat(second.line()).isEqualTo(3);
    assertThat(second.column()).isEqualTo(3);
    assertThat(second.tokens().get(2).column()).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1;\n 'open",
        "SELECT 1;\n \"open",
        "SELECT 1;\n $a$ open $b$",
        "SELECT 1;\n /* /* */",
        "SELECT 1;\n E'open\\'",
        "SELECT 1;\n \"\"",
        "SELECT 1;\n U&'\\00'",
        "SELECT 1;\n U&'\\D' x",
        "SELECT 1;\n U&\"a\" UESCAPE 'ab'",
        "SELECT 1;\n $",
        "SELECT 1;\n 12ab",
        "SELECT 1;\n $1a",
        "SELECT 1;\n {fn now()}",
        "SELECT 1;\n (a",
        "SELECT 1;\n )",
        "SELECT 1;\n \u0001",
        "SELECT 1;\n E'\\0'",
        "SELECT 1;\n E'a'\n'\\'; COMMIT; --'",
        "SELECT 1;\n E'\\uD'",
        "SELECT 1;\n \u0000"
      })
  void saysWhereItCannotRead(String sql) {
    Finding finding = unreadable(sql);
    assertThat(finding.code()).isEqualTo("unreadable");
    assertThat(finding.line()).isEqualTo(2);
    assertThat(finding.column()).isEqualTo(2);
    assertThat(finding.hint()).isNotBlank();
  }

  @Test
  void tellsAPsqlCommandFromABackslashInQuotes() {
    assertThat(unreadable("SELECT 1;\n\\copy t from 'x'").code()).isEqualTo("psql-command");
    assertThat(unreadable("SELECT 1 \\gexec").column()).isEqualTo(10);
    assertThat(pieces("'\\copy'")).containsExactly("STRING \\copy");
  }

  @Test
  void refusesAByteOrderMark() {
    assertThat(unreadable("\uFEFFSELECT 1").sentence()).contains("byte order mark");
  }

  @Test
  void keepsKindsApart() {
    assertThat(Script.of("a").statements().getFirst().first().kind()).isEqualTo(Kind.WORD);
    assertThat(Script.of(" -- only a comment").statements()).isEmpty();
    assertThat(Script.of(";;;").statements()).isEmpty();
  }
}
