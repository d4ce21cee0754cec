package dev.walkback.examples.shop;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A method and a path, and who answers.
 *
 * @param kind whether maintenance closes it, and whether it counts
 */
record Route(String method, Pattern path, Kind kind, Answer answer) {

  /** Who is behind a route. */
  enum Kind {
    /** People: closed by maintenance, counted. */
    SITE,
    /** Monitoring that looks at the application: closed by maintenance, not counted. */
    PROBE,
    /** Operators: always open, not counted. */
    DESK
  }

  static Route of(String method, String path, Kind kind, Answer answer) {
    String pattern = path.replace("{id}", "([^/]+)");
    return new Route(method, Pattern.compile(pattern), kind, answer);
  }

  /** What the path holds in the places of its ids, if this route is meant. */
  Optional<List<String>> match(String asked) {
    Matcher matcher = path.matcher(asked);
    return matcher.matches()
        ? Optional.of(
            IntStream.rangeClosed(1, matcher.groupCount()).mapToObj(matcher::group).toList())
        : Optional.empty();
  }

  /** Answers a call. */
  interface Answer {
    Reply to(Call call) throws Exception;
  }
}
