package dev.walkback.worker.engine;

import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.Jackson3JsonPayloadConverter;

/**
 * How facts are written into histories: durations as text, unknown fields passed over, for years.
 */
public final class Payloads {
  private Payloads() {}

  /** The one converter of worker, replay and tests. */
  public static DataConverter converter() {
    return DefaultDataConverter.newDefaultInstance()
        .withPayloadConverterOverrides(new Jackson3JsonPayloadConverter());
  }
}
