package dev.walkback.activities.approval;

import dev.walkback.activities.quotation.Quoted;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An object of a letter, read strictly: every field, of its kind, and no other. */
final class Fields {
  private static final String HINT =
      "Send what 'walkback decide RUN --print' prints; add, leave out and change nothing.";

  private final String where;
  private final JsonNode object;

  private Fields(String where, JsonNode object) {
    this.where = where;
    this.object = object;
  }

  /** The object, which has exactly these fields. */
  static Fields of(String where, JsonNode node, String... names) {
    if (!node.isObject()) {
      throw new Objected("letter-not-object", where + " is not a JSON object.", HINT);
    }
    for (String name : node.propertyNames()) {
      if (!Arrays.asList(names).contains(name)) {
        throw new Objected(
            "letter-field-unknown",
            "%s has a field '%s' that no letter has.".formatted(where, Quoted.word(name)),
            HINT);
      }
    }
    for (String name : names) {
      if (!node.has(name)) {
        throw new Objected(
            "letter-field-missing", "%s lacks the field '%s'.".formatted(where, name), HINT);
      }
    }
    return new Fields(where, node);
  }

  String text(String name) {
    JsonNode value = object.get(name);
    if (!value.isString() || value.asString().indexOf(0) >= 0) {
      throw wrong(name, "text");
    }
    return value.asString();
  }

  long number(String name) {
    JsonNode value = object.get(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
      throw wrong(name, "a whole number");
    }
    return value.asLong();
  }

  int small(String name) {
    long value = number(name);
    if (value > Integer.MAX_VALUE) {
      throw wrong(name, "a small whole number");
    }
    return (int) value;
  }

  List<String> texts(String name) {
    JsonNode value = object.get(name);
    if (!value.isArray()
        || !StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isString)) {
      throw wrong(name, "a list of texts");
    }
    return StreamSupport.stream(value.spliterator(), false).map(JsonNode::asString).toList();
  }

  /** One of the words an enumeration writes. */
  <T> T word(String name, T[] values, java.util.function.Function<T, String> wire) {
    String text = text(name);
    return Arrays.stream(values)
        .filter(value -> wire.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() ->
            wrong(name, "one of " + String.join(", ", Arrays.stream(values).map(wire).toList())));
  }

  Fields inner(String name, String... names) {
    return of(where + "." + name, object.get(name), names);
  }

  JsonNode node(String name) {
    return object.get(name);
  }

  private Objected wrong(String name, String kind) {
    return new Objected(
        "letter-field-wrong", "%s.%s is not %s.".formatted(where, name, kind), HINT);
  }
}
