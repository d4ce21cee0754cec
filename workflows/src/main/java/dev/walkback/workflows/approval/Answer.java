package dev.walkback.workflows.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the workflow concludes from a question. Silence is an answer of its own, never yes. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "answer")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Given.class, name = "given"),
  @JsonSubTypes.Type(value = Lapsed.class, name = "lapsed"),
  @JsonSubTypes.Type(value = Withdrawn.class, name = "withdrawn")
})
public sealed interface Answer permits Given, Lapsed, Withdrawn {}
