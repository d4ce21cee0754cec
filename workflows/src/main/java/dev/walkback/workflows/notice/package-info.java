/** Telling people. */
@NullMarked
package dev.walkback.workflows.notice;

import org.jspecify.annotations.NullMarked;
