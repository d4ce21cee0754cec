package dev.walkback.worker.config;

import dev.walkback.activities.approval.Person;
import dev.walkback.activities.approval.PublicKeyEntry;
import dev.walkback.activities.yaml.Fields;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads who is who. */
final class PeopleReader {
  private PeopleReader() {}

  static List<Person> read(@Nullable Fields people) {
    var all = new ArrayList<Person>();
    if (people != null) {
      for (String id : people.names()) {
        all.add(person(id, people.fields(id)));
      }
    }
    return all;
  }

  private static Person person(String id, Fields fields) {
    var keys = fields.list("keys").stream().map(PeopleReader::key).toList();
    var person = new Person(id, keys, fields.texts("contacts"), Set.copyOf(fields.texts("roles")));
    fields.noMore();
    return person;
  }

  private static PublicKeyEntry key(Fields fields) {
    try {
      var key =
          new PublicKeyEntry(
              fields.text("id"),
              fields.text("ed25519"),
              fields.text("enrolledBy"),
              Instant.parse(fields.text("notBefore")),
              revoked(fields),
              fields.flagOr("demo", false));
      fields.noMore();
      return key;
    } catch (DateTimeParseException e) {
      throw fields.complaint(
          "key-time", "notBefore", "is not a time", "Write it as 2026-11-21T03:00:00Z.");
    } catch (IllegalArgumentException e) {
      throw fields.complaint(
          "key-wrong", "ed25519", "is no key", "Paste what 'walkback key new' printed.");
    }
  }

  private static @Nullable Instant revoked(Fields fields) {
    var text = fields.textOr("revokedAt", null);
    return text == null ? null : Instant.parse(text);
  }
}
