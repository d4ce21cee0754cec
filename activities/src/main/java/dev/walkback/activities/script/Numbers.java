package dev.walkback.activities.script;

/** Numbers of PostgreSQL 15 to 18, underscores and other bases included. */
final class Numbers {
  private Numbers() {}

  static String read(Source source) {
    int start = source.position();
    if (source.peek() == '0' && "xXoObB".indexOf(source.peek(1)) >= 0) {
      based(source);
    } else {
      decimal(source);
    }
    refuseJunk(source, start, "number");
    return source.between(start, source.position());
  }

  static void refuseJunk(Source source, int start, String what) {
    if (Characters.startsWord(source.peek())) {
      throw source.unreadable(
          start,
          "letters follow a " + what + " without a space",
          "put a space between them, or quotes around the name");
    }
  }

  private static void based(Source source) {
    source.skip(2);
    while (Characters.hex(source.peek()) || source.peek() == '_') {
      source.skip(1);
    }
  }

  private static void decimal(Source source) {
    digits(source);
    // 1..10 is a range, not the number "1." and the number ".10"
    if (source.peek() == '.' && source.peek(1) != '.') {
      source.skip(1);
      digits(source);
    }
    char sign = source.peek(1);
    int ahead = sign == '+' || sign == '-' ? 2 : 1;
    if ((source.peek() == 'e' || source.peek() == 'E') && Characters.digit(source.peek(ahead))) {
      source.skip(ahead);
      digits(source);
    }
  }

  private static void digits(Source source) {
    while (Characters.digit(source.peek())
        || (source.peek() == '_' && Characters.digit(source.peek(1)))) {
      source.skip(1);
    }
  }
}
