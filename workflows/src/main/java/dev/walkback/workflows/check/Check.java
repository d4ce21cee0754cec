package dev.walkback.workflows.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The closed vocabulary of what the procedures verify, and "this query must return nothing". */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "check")
@JsonSubTypes({
  @JsonSubTypes.Type(value = CountsCheck.class, name = "counts"),
  @JsonSubTypes.Type(value = SchemaCheck.class, name = "schema"),
  @JsonSubTypes.Type(value = ReferencesCheck.class, name = "references"),
  @JsonSubTypes.Type(value = SequencesCheck.class, name = "sequences"),
  @JsonSubTypes.Type(value = EmptyCheck.class, name = "empty"),
  @JsonSubTypes.Type(value = EndpointCheck.class, name = "endpoint")
})
public sealed interface Check
    permits CountsCheck, SchemaCheck, ReferencesCheck, SequencesCheck, EmptyCheck, EndpointCheck {
  /** Its name on the screen and in the report. */
  @JsonIgnore
  String label();

  /** Whether it asks the application from outside instead of the database. */
  @JsonIgnore
  default boolean outside() {
    return this instanceof EndpointCheck;
  }
}
