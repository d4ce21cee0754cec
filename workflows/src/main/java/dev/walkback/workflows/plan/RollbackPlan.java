package dev.walkback.workflows.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * The whole of what a rollback will do, fixed when it is loaded.
 *
 * <p>The list of permitted types is the list in the JSON; names never change.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes(@JsonSubTypes.Type(value = SchemaRollback.class, name = "schema"))
public sealed interface RollbackPlan permits SchemaRollback {
  /** The plan's name: its folder. */
  String name();

  /** The registered target it is for. */
  String target();

  /** Type 1, 2 or 3, in words for people. */
  @JsonIgnore
  String kind();

  /** The wire name of the type: schema, partial or full. */
  @JsonIgnore
  String wireType();
}
