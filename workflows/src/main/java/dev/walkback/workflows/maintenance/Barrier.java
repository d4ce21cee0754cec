package dev.walkback.workflows.maintenance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Something that closes the application: set, read back, probed, and undone in the other order. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "barrier")
@JsonSubTypes({
  @JsonSubTypes.Type(value = HttpBarrier.class, name = "http"),
  @JsonSubTypes.Type(value = DatabaseBarrier.class, name = "database")
})
public sealed interface Barrier permits HttpBarrier, DatabaseBarrier {
  /** Its name on the screen and in the report. */
  @JsonIgnore
  String label();
}
