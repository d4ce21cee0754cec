package dev.walkback.activities.maintenance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A barrier on record.
 *
 * @param position its place from the outside
 * @param before what undoing it needs
 * @param undone whether it was opened again; intended and set both stand
 */
public record BarrierRow(
    UUID rollback, String label, int position, String before, boolean undone, Instant since) {
  static BarrierRow read(ResultSet row) throws SQLException {
    return new BarrierRow(
        row.getObject("rollback", UUID.class),
        row.getString("label"),
        row.getInt("position"),
        row.getString("before"),
        row.getString("state").equals("undone"),
        row.getObject("intended_at", OffsetDateTime.class).toInstant());
  }
}
