package dev.walkback.activities.approval;

import dev.walkback.workflows.approval.Decision;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** A letter with one field changed, as only its own signer could have written it. */
final class Changed {
  private Changed() {}

  static Decision field(Decision letter, String name, Object value) {
    try {
      RecordComponent[] parts = Decision.class.getRecordComponents();
      Object[] values = new Object[parts.length];
      boolean found = false;
      for (int i = 0; i < parts.length; i++) {
        boolean here = parts[i].getName().equals(name);
        found |= here;
        values[i] = here ? value : parts[i].getAccessor().invoke(letter);
      }
      if (!found) {
        throw new IllegalArgumentException("a letter has no field " + name);
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return Decision.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
