/** What a person sees at any moment. */
@NullMarked
package dev.walkback.workflows.status;

import org.jspecify.annotations.NullMarked;
