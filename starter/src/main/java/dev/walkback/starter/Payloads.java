package dev.walkback.starter;

import com.google.protobuf.ByteString;
import io.temporal.api.common.v1.Payload;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.Jackson3JsonPayloadConverter;
import io.temporal.common.converter.RawValue;

/** How facts travel: as the worker writes and reads them. */
public final class Payloads {
  private Payloads() {}

  /** The converter of every client of a rollback. */
  public static DataConverter converter() {
    return DefaultDataConverter.newDefaultInstance()
        .withPayloadConverterOverrides(new Jackson3JsonPayloadConverter());
  }

  /** JSON exactly as it stands: a letter must arrive as it was signed. */
  static RawValue raw(String json) {
    return new RawValue(
        Payload.newBuilder()
            .putMetadata("encoding", ByteString.copyFromUtf8("json/plain"))
            .setData(ByteString.copyFromUtf8(json))
            .build());
  }
}
