/** Asking over HTTP, against servers that answer well, badly and not at all. */
@NullMarked
package dev.walkback.activities.web;

import org.jspecify.annotations.NullMarked;
