package dev.walkback.workflows.backup;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What brings the present back, because that is the question; each kind in a sentence. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "safety")
@JsonSubTypes({
  @JsonSubTypes.Type(value = PreservedRows.class, name = "preserved"),
  @JsonSubTypes.Type(value = Quarantine.class, name = "quarantine"),
  @JsonSubTypes.Type(value = WholeDump.class, name = "dump")
})
public sealed interface Safety permits PreservedRows, Quarantine, WholeDump {
  /** What it brings back, for the card. */
  String covers();
}
