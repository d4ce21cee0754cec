/** The engine as the worker sees it: connection, payloads, search attributes, polling. */
@NullMarked
package dev.walkback.worker.engine;

import org.jspecify.annotations.NullMarked;
