package dev.walkback.activities.script;

/** Where in a script, counted from one. */
public record Place(int line, int column) {

  static Place of(Token token) {
    return new Place(token.line(), token.column());
  }

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}
