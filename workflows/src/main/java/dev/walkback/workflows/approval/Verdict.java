package dev.walkback.workflows.approval;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What the judge made of one letter. It is history, so a replay needs no key. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Refused.class, name = "refused"),
  @JsonSubTypes.Type(value = Counted.class, name = "counted"),
  @JsonSubTypes.Type(value = Decided.class, name = "decided")
})
public sealed interface Verdict permits Refused, Counted, Decided {}
