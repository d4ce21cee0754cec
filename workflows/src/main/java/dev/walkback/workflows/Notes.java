package dev.walkback.workflows;

import dev.walkback.workflows.notice.Acknowledgement;
import io.temporal.common.converter.DataConverterException;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.RawValue;
import org.jspecify.annotations.Nullable;

/** Reads the two small signals; what cannot be read gets an answer with a right example. */
final class Notes {
  private static final DefaultDataConverter JSON = DefaultDataConverter.newDefaultInstance();
  private static final String NO_REASON = "no reason was given";
  private static final int LONGEST = 200;

  private Notes() {}

  /** Null when it is not an acknowledgement. */
  static @Nullable Acknowledgement acknowledgement(@Nullable RawValue signal) {
    if (signal == null) {
      return null;
    }
    try {
      var read =
          JSON.fromPayload(signal.getPayload(), Acknowledgement.class, Acknowledgement.class);
      return read == null ? null : new Acknowledgement(cut(read.by()), cut(read.note()));
    } catch (DataConverterException notOne) {
      return null;
    }
  }

  /** An abort always counts, whatever was pasted with it. */
  static String abortReason(@Nullable RawValue signal) {
    if (signal == null) {
      return NO_REASON;
    }
    try {
      var read = JSON.fromPayload(signal.getPayload(), AbortReason.class, AbortReason.class);
      var reason = read == null ? null : cut(read.reason());
      return reason == null || reason.isBlank() ? NO_REASON : reason;
    } catch (DataConverterException notOne) {
      return "no reason that could be read was given";
    }
  }

  private static @Nullable String cut(@Nullable String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  /** The shape of the signal. */
  private record AbortReason(@Nullable String reason) {}
}
