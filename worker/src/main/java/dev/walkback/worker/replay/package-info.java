/** What an auditor can do with an exported history alone: no network, no database, no keys. */
@NullMarked
package dev.walkback.worker.replay;

import org.jspecify.annotations.NullMarked;
