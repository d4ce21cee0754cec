/** What is left when it is over: a report people can finish, and the history outside the engine. */
@NullMarked
package dev.walkback.activities.report;

import org.jspecify.annotations.NullMarked;
