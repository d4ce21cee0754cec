/** Chromium looks at the Web UI and at the page of a rollback. */
@NullMarked
package dev.walkback.browser;

import org.jspecify.annotations.NullMarked;
