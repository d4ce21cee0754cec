package dev.walkback.activities.yaml;

import dev.walkback.activities.problem.ProblemException;
import dev.walkback.activities.quotation.Quoted;
import java.util.Set;

/** Where a mapping stands, so that every complaint names file, line and field. */
record Place(String file, String path) {

  Place below(String field) {
    return new Place(file, full(field));
  }

  ProblemException complaint(YamlNode node, String code, String field, String what, String hint) {
    return ProblemException.never(
        code, at(node) + "'" + Quoted.brief(full(field)) + "' " + what + ".", hint);
  }

  ProblemException wrong(String field, YamlNode node, String wanted) {
    return complaint(node, "yaml-wrong-value", field, "is not " + wanted, "Write " + wanted + ".");
  }

  ProblemException unknown(YamlNode node, String field, Set<String> known) {
    return ProblemException.never(
        "yaml-unknown-field",
        at(node) + "unknown field '" + Quoted.brief(full(field)) + "'.",
        Nearest.to(field, known)
            .map(near -> "Did you mean '" + near + "'?")
            .orElse("Remove it; known here are " + String.join(", ", known) + "."));
  }

  private String full(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private String at(YamlNode node) {
    return file + ", line " + node.line() + ": ";
  }
}
