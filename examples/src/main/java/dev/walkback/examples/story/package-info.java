/** What happened to the demo's database: how it was, which release broke it, what people did. */
@NullMarked
package dev.walkback.examples.story;

import org.jspecify.annotations.NullMarked;
