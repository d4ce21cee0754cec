package dev.walkback.activities.yaml;

import dev.walkback.activities.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one mapping, taken one by one; what nobody took is unknown and refused by {@link
 * #noMore()}, naming the nearest field there is.
 */
public final class Fields {
  private final Place place;
  private final YamlNode.Mapping mapping;
  private final Set<String> taken = new LinkedHashSet<>();

  Fields(String file, String path, YamlNode.Mapping mapping) {
    this(new Place(file, path), mapping);
  }

  private Fields(Place place, YamlNode.Mapping mapping) {
    this.place = place;
    this.mapping = mapping;
  }

  /** Refuses at once what is none of these, before a mistyped name is reported as missing. */
  public Fields only(String... known) {
    taken.addAll(List.of(known));
    noMore();
    return this;
  }

  /** The line the field stands on, or the mapping's where it does not stand. */
  public int line(String field) {
    var node = mapping.fields().get(field);
    return node == null ? mapping.line() : node.line();
  }

  /** Whether it was written at all, be it as null. */
  public boolean written(String field) {
    return mapping.fields().containsKey(field);
  }

  /** Whether it was written as a single value. */
  public boolean single(String field) {
    return node(field) instanceof YamlNode.Scalar;
  }

  /** Whether it was written, and not as null. */
  public boolean has(String field) {
    return node(field) != null;
  }

  /** The names as written, for mappings whose names are data. */
  public Set<String> names() {
    taken.addAll(mapping.fields().keySet());
    return mapping.fields().keySet();
  }

  /** A text that must be there. */
  public String text(String field) {
    return scalar(field, required(field)).text();
  }

  /** A text, or null. */
  public @Nullable String textOr(String field, @Nullable String otherwise) {
    var node = node(field);
    return node == null ? otherwise : scalar(field, node).text();
  }

  /** A whole number that must be there. */
  public long number(String field) {
    return number(field, required(field));
  }

  /** A whole number, or the default. */
  public long numberOr(String field, long otherwise) {
    var node = node(field);
    return node == null ? otherwise : number(field, node);
  }

  /** true or false, or the default. */
  public boolean flagOr(String field, boolean otherwise) {
    var node = node(field);
    if (node == null) {
      return otherwise;
    }
    return switch (scalar(field, node).text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw place.wrong(field, node, "true or false");
    };
  }

  /** An ISO 8601 duration such as PT30S, or the default. */
  public @Nullable Duration durationOr(String field, @Nullable Duration otherwise) {
    var node = node(field);
    return node == null ? otherwise : duration(field, node);
  }

  /** An ISO 8601 duration that must be there. */
  public Duration duration(String field) {
    return duration(field, required(field));
  }

  /** One of these words, or the default. */
  public <E extends Enum<E>> @Nullable E oneOf(
      String field, E[] choices, Function<E, String> wire, @Nullable E otherwise) {
    var node = node(field);
    if (node == null) {
      return otherwise;
    }
    var text = scalar(field, node).text();
    for (E choice : choices) {
      if (wire.apply(choice).equals(text)) {
        return choice;
      }
    }
    throw place.wrong(field, node, "one of " + List.of(choices).stream().map(wire).toList());
  }

  /** A list of texts; empty where it is not written. */
  public List<String> texts(String field) {
    var texts = new ArrayList<String>();
    for (YamlNode item : items(field)) {
      texts.add(scalar(field, item).text());
    }
    return List.copyOf(texts);
  }

  /** A list of whole numbers; empty where it is not written. */
  public List<Long> numbers(String field) {
    return items(field).stream().map(item -> number(field, item)).toList();
  }

  /** A list of mappings; empty where it is not written. */
  public List<Fields> list(String field) {
    var all = new ArrayList<Fields>();
    int index = 0;
    for (YamlNode item : items(field)) {
      all.add(inside(field + "[" + index++ + "]", item));
    }
    return List.copyOf(all);
  }

  /** A mapping that must be there. */
  public Fields fields(String field) {
    return inside(field, required(field));
  }

  /** A mapping, or null. */
  public @Nullable Fields fieldsOr(String field) {
    var node = node(field);
    return node == null ? null : inside(field, node);
  }

  /** A mapping of text to text, in the file's order; empty where it is not written. */
  public Map<String, String> textMap(String field) {
    var inner = fieldsOr(field);
    if (inner == null) {
      return Map.of();
    }
    var map = new LinkedHashMap<String, String>();
    inner.names().forEach(name -> map.put(name, inner.text(name)));
    return Collections.unmodifiableMap(map);
  }

  /** Refuses what nobody took. */
  public void noMore() {
    for (var entry : mapping.fields().entrySet()) {
      if (!taken.contains(entry.getKey())) {
        throw place.unknown(entry.getValue(), entry.getKey(), taken);
      }
    }
  }

  /** A complaint about this field, for rules that only the reader's owner knows. */
  public ProblemException complaint(String code, String field, String what, String hint) {
    var node = mapping.fields().getOrDefault(field, mapping);
    return place.complaint(node, code, field, what, hint);
  }

  private @Nullable YamlNode node(String field) {
    taken.add(field);
    var node = mapping.fields().get(field);
    return node instanceof YamlNode.Scalar scalar && scalar.absent() ? null : node;
  }

  private YamlNode required(String field) {
    var node = node(field);
    if (node == null) {
      throw place.complaint(mapping, "yaml-missing-field", field, "is missing", "Add it.");
    }
    return node;
  }

  private List<YamlNode> items(String field) {
    var node = node(field);
    return switch (node) {
      case null -> List.of();
      case YamlNode.Sequence sequence -> sequence.items();
      default -> throw place.wrong(field, node, "a list");
    };
  }

  private Fields inside(String field, YamlNode node) {
    if (node instanceof YamlNode.Mapping inner) {
      return new Fields(place.below(field), inner);
    }
    throw place.wrong(field, node, "a set of fields");
  }

  private YamlNode.Scalar scalar(String field, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar;
    }
    throw place.wrong(field, node, "a single value");
  }

  private long number(String field, YamlNode node) {
    var text = scalar(field, node).text();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw place.wrong(field, node, "a whole number");
    }
  }

  private Duration duration(String field, YamlNode node) {
    try {
      return Duration.parse(scalar(field, node).text());
    } catch (DateTimeException e) {
      throw place.wrong(field, node, "a duration such as PT30S or PT5M");
    }
  }
}
