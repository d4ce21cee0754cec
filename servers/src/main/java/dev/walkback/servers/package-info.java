/** PostgreSQL and Temporal on loopback, for examples and tests. */
@NullMarked
package dev.walkback.servers;

import org.jspecify.annotations.NullMarked;
