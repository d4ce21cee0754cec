/** Asking over HTTP: only addresses an operator listed, no redirects, an answer of known size. */
@NullMarked
package dev.walkback.activities.web;

import org.jspecify.annotations.NullMarked;
