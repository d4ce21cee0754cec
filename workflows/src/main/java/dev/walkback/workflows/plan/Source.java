package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where the state before the migration comes from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
@JsonSubTypes(@JsonSubTypes.Type(value = CaptureOfRun.class, name = "run"))
public sealed interface Source permits CaptureOfRun {}
