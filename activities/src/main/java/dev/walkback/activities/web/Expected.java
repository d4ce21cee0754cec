package dev.walkback.activities.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The answer that means yes. A probe that does not know it takes an empty page for health, so that
 * a status alone is not enough.
 *
 * @param field a field of the JSON answer, as {@code status} or {@code /build/version}
 * @param value what the field must hold; null where any value will do
 * @param contains text the answer must contain; null where none is asked
 * @param without text that must not be in the answer, as a log has no errors; null where any may
 */
public record Expected(
    int status,
    @Nullable String field,
    @Nullable String value,
    @Nullable String contains,
    @Nullable String without) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern SHOWN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,63}");

  /** Refuses to expect nothing. */
  public Expected {
    if (status < 100 || status > 599) {
      throw new IllegalArgumentException("a status lies between 100 and 599, not " + status);
    }
    boolean anyField = field != null && !field.isBlank();
    boolean anyText = contains != null && !contains.isEmpty();
    boolean anyBan = without != null && !without.isEmpty();
    if (!anyField && !anyText && !anyBan) {
      throw new IllegalArgumentException(
          "say what the answer holds: a JSON field and its value, a text it contains, or one it is"
              + " without");
    }
    if (value != null && !anyField) {
      throw new IllegalArgumentException("a value needs the field that holds it");
    }
  }

  /** An answer in which nothing is forbidden. */
  public Expected(
      int status, @Nullable String field, @Nullable String value, @Nullable String contains) {
    this(status, field, value, contains, null);
  }

  /** A JSON field with this value. */
  public static Expected field(int status, String field, String value) {
    return new Expected(status, field, value, null);
  }

  /** A JSON field with any value, such as a version. */
  public static Expected anyOf(int status, String field) {
    return new Expected(status, field, null, null);
  }

  /** An answer that contains this text. */
  public static Expected text(int status, String contains) {
    return new Expected(status, null, null, contains);
  }

  /** What is wrong with the answer, in our words; empty when it is the expected one. */
  public Optional<String> missedBy(WebAnswer answer) {
    if (answer.status() != status) {
      return Optional.of("answered " + answer.status() + " instead of " + status);
    }
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (contains != null && !text.contains(contains)) {
      return Optional.of("answered " + status + " without the expected text");
    }
    if (without != null && !without.isEmpty() && text.contains(without)) {
      return Optional.of("answered " + status + " with the text that must not be there");
    }
    return field == null ? Optional.empty() : missedField(answer, field);
  }

  private Optional<String> missedField(WebAnswer answer, String name) {
    Optional<String> found = held(answer, name);
    if (found.isEmpty()) {
      return Optional.of("answered " + status + " without the field " + name);
    }
    return value == null || value.equals(found.get())
        ? Optional.empty()
        : Optional.of("answered " + status + " and " + name + " is not the expected value");
  }

  /** What the field holds, where it reads like a version or a word; a sentence is not shown. */
  public Optional<String> shown(WebAnswer answer) {
    return field == null
        ? Optional.empty()
        : held(answer, field).filter(text -> SHOWN.matcher(text).matches());
  }

  private static Optional<String> held(WebAnswer answer, String name) {
    try {
      JsonNode tree = JSON.readTree(answer.body());
      JsonNode node = name.startsWith("/") ? tree.at(name) : tree.path(name);
      return node.isValueNode() && !node.isNull() ? Optional.of(node.asString()) : Optional.empty();
    } catch (JacksonException notJson) {
      return Optional.empty();
    }
  }
}
