package dev.walkback.examples.shop;

import java.util.concurrent.atomic.AtomicReference;

/** Which release answers. */
final class Deployment {
  private final AtomicReference<Release> running;

  Deployment(Release first) {
    running = new AtomicReference<>(first);
  }

  Release current() {
    return running.get();
  }

  void replace(Release next) {
    running.set(next);
  }
}
