package dev.walkback.worker.engine;

import dev.walkback.activities.problem.ProblemException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What finds a rollback in the Web UI must be known to the server before a workflow says it. */
public final class SearchAttributes {
  /** Name and type of each. */
  public static final Map<String, IndexedValueType> ALL = all();

  private SearchAttributes() {}

  /** Registers what is missing; where we may not, says the command for somebody who may. */
  public static void register(Engine engine, String address, String namespace) {
    var operator =
        OperatorServiceStubs.newServiceStubs(
            OperatorServiceStubsOptions.newBuilder()
                .setTarget(address)
                .validateAndBuildWithDefaults());
    try {
      var known =
          operator
              .blockingStub()
              .listSearchAttributes(
                  ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build())
              .getCustomAttributesMap();
      Map<String, IndexedValueType> missing = new LinkedHashMap<>(ALL);
      missing.keySet().removeAll(known.keySet());
      if (!missing.isEmpty()) {
        operator
            .blockingStub()
            .addSearchAttributes(
                AddSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .putAllSearchAttributes(missing)
                    .build());
      }
    } catch (StatusRuntimeException e) {
      if (e.getStatus().getCode() != Status.Code.UNIMPLEMENTED) {
        throw refused(namespace, e);
      }
    } finally {
      operator.shutdownNow();
    }
  }

  private static ProblemException refused(String namespace, StatusRuntimeException e) {
    var names =
        ALL.entrySet().stream()
            .map(each -> "--name " + each.getKey() + " --type " + word(each.getValue()))
            .collect(Collectors.joining(" "));
    return ProblemException.needsPerson(
        "search-attributes",
        "Temporal does not let this worker register its search attributes ("
            + e.getStatus().getCode()
            + ").",
        "Somebody who may: temporal operator search-attribute create --namespace "
            + namespace
            + " "
            + names);
  }

  private static String word(IndexedValueType type) {
    return switch (type) {
      case INDEXED_VALUE_TYPE_DATETIME -> "Datetime";
      case INDEXED_VALUE_TYPE_KEYWORD_LIST -> "KeywordList";
      default -> "Keyword";
    };
  }

  private static Map<String, IndexedValueType> all() {
    var all = new LinkedHashMap<String, IndexedValueType>();
    for (String word : new String[] {"Target", "Type", "Phase", "Outcome"}) {
      all.put("Walkback" + word, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD);
    }
    all.put("WalkbackWaitingFor", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST);
    all.put("WalkbackDeadline", IndexedValueType.INDEXED_VALUE_TYPE_DATETIME);
    return Map.copyOf(all);
  }
}
