package dev.walkback.activities.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PlanDigestTest {

  @Test
  void writesAPlanInOneWayOnly() {
    var tree =
        JsonMapper.builder()
            .build()
            .readTree(
                "{ \"b\" : [ 1, true, null ], \"a\" : { \"z\" : \"\\u0041\\n\\u0001\\\"é\", \"y\" : {} } }");

    assertThat(PlanDigest.canonical(tree))
        .isEqualTo("{\"a\":{\"y\":{},\"z\":\"A\\n\\u0001\\\"é\"},\"b\":[1,true,null]}");
  }
}
