package dev.walkback.activities.assessment;

import dev.walkback.workflows.assessment.Symptom;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was seen, as it is saved before anything changes. */
final class CaseFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  final List<Symptom> sessions = new ArrayList<>();
  final List<Symptom> others = new ArrayList<>();
  private final Map<String, Object> parts = new LinkedHashMap<>();

  void put(String name, Object part) {
    parts.put(name, part);
  }

  byte[] json() {
    return JSON.writeValueAsString(parts).getBytes(StandardCharsets.UTF_8);
  }
}
