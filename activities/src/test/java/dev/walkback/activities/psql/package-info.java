/** The psql of this machine, for tests that compare with it or run what is printed for it. */
package dev.walkback.activities.psql;
