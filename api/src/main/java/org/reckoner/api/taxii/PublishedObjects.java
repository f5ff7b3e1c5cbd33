// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.reckoner.api.taxii.TaxiiFilter.Wanted;
import org.reckoner.domain.recorded.RecordingException;

/** What the collections hold, read page by page, each in one statement. */
@ApplicationScoped
class PublishedObjects {
  private final DataSource database;

  @Inject
  PublishedObjects(DataSource database) {
    this.database = database;
  }

  /**
   * One version of an object.
   *
   * @param addedAt in microseconds since 1970, UTC
   * @param body its JSON; empty where it was not asked for
   */
  record Added(long addedAt, String id, String version, String body) {}

  /**
   * A page of them in the order in which they were added.
   *
   * @param more whether there are others after it
   */
  record AddedPage(List<Added> objects, boolean more) {
    static final AddedPage EMPTY = new AddedPage(List.of(), false);
  }

  /** The page that is asked for. */
  AddedPage page(TaxiiCollection collection, TaxiiFilter filter, boolean withBodies) {
    return page(collection, filter, filter.ids(), filter.versions(), withBodies);
  }

  AddedPage page(
      TaxiiCollection collection,
      TaxiiFilter filter,
      List<String> ids,
      List<Wanted> versions,
      boolean withBodies) {
    int limit = filter.limit();
    List<Object> values = new ArrayList<>(List.of(collection.id(), filter.after()));
    String sql =
        "select added_at, stix_id, version, "
            + (withBodies ? "body" : "''")
            + " from published_object where collection_id = ? and added_at > ?"
            + oneOf("stix_id", ids, values)
            + oneOf("stix_type", filter.types(), values)
            + oneOf(versions, values)
            + order(ids, filter.types())
            + " fetch first "
            + (limit + 1)
            + " rows only";
    if (!filter.matchesSpecVersion()) {
      return AddedPage.EMPTY;
    }
    List<Added> found = query(sql, values);
    boolean more = found.size() > limit;
    return new AddedPage(more ? found.subList(0, limit) : found, more);
  }

  /** By all columns of an index, or H2 does not see that it is in this order and sorts. */
  private static String order(List<String> ids, List<String> types) {
    String between = ids.size() == 1 ? "stix_id, " : types.size() == 1 ? "stix_type, " : "";
    return " order by collection_id, " + between + "added_at";
  }

  /** Whether the collection has, or had, such an object. */
  boolean knows(TaxiiCollection collection, String id) {
    return id.indexOf('\0') < 0 // which no database takes
        && !query(
                "select added_at, stix_id, version, '' from published_object"
                    + " where collection_id = ? and stix_id = ? fetch first 1 rows only",
                List.of(collection.id(), id))
            .isEmpty();
  }

  private static String oneOf(String column, List<String> names, List<Object> values) {
    if (names.isEmpty()) {
      return "";
    }
    values.addAll(names);
    return " and "
        + column
        + " in ("
        + String.join(",", Collections.nCopies(names.size(), "?"))
        + ")";
  }

  private static String oneOf(List<Wanted> versions, List<Object> values) {
    if (versions.contains(Wanted.ALL)) {
      return "";
    }
    return versions.stream()
        .map(
            one ->
                switch (one.kind()) {
                  case LAST -> "last_version";
                  case FIRST -> "first_version";
                  case ALL -> "1 = 1";
                  case ONE -> {
                    values.add(one.version());
                    yield "version = ?";
                  }
                })
        .collect(Collectors.joining(" or ", " and (", ")"));
  }

  private List<Added> query(String sql, List<Object> values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      List<Added> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Added(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getString(4)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }
}
