package dev.walkback.worker.config;

import dev.walkback.activities.postgres.Secret;
import dev.walkback.activities.yaml.Fields;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Secrets are named in the configuration, never written there: a file or a variable. */
final class Secrets {
  private final Path folder;
  private final Map<String, String> environment;

  Secrets(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  Secret read(Fields owner, String field) {
    var named = owner.fields(field);
    var file = named.textOr("file", null);
    var variable = named.textOr("env", null);
    named.noMore();
    if ((file == null) == (variable == null)) {
      throw owner.complaint(
          "secret-unnamed", field, "names no secret", "Write {file: PATH} or {env: NAME}.");
    }
    return file == null ? fromVariable(owner, field, variable) : fromFile(owner, field, file);
  }

  @Nullable Secret readOr(Fields owner, String field) {
    return owner.has(field) ? read(owner, field) : null;
  }

  private Secret fromVariable(Fields owner, String field, @Nullable String variable) {
    var value = variable == null ? null : environment.get(variable);
    if (value == null || value.isEmpty()) {
      throw owner.complaint(
          "secret-missing",
          field,
          "is to come from the variable " + variable + ", which is not set",
          "Set it before starting.");
    }
    return new Secret(value);
  }

  private Secret fromFile(Fields owner, String field, String file) {
    try {
      var value = Files.readString(folder.resolve(file)).strip();
      if (value.isEmpty()) {
        throw owner.complaint(
            "secret-missing", field, "is to come from " + file + ", which is empty", "Fill it.");
      }
      return new Secret(value);
    } catch (IOException e) {
      throw owner.complaint(
          "secret-missing",
          field,
          "is to come from " + file + ", which cannot be read",
          "Look at its path and its rights.");
    }
  }
}
