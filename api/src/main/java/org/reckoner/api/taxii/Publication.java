// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.taxii;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.recorded.RecordingException;
import org.reckoner.reporting.stix.ObjectVersion;

/**
 * Brings one collection up to date in one transaction: what is new or changed is added, what is
 * gone is added once more as revoked and loses its earlier versions. Whoever reads meanwhile sees
 * all of it or nothing, and since the collection's row is locked, what comes later has later times.
 */
final class Publication implements AutoCloseable {
  private static final int AT_ONCE = 500;
  private static final JsonMapper MAPPER = CanonicalJson.settings(JsonMapper.builder()).build();

  private final Connection connection;
  private final String collection;
  private final Map<String, Known> known = new HashMap<>();
  private final PreparedStatement insert;
  private final PreparedStatement supersede;
  private long addedAt;
  private int waiting;

  /** The last version that the collection has of an object. */
  private static final class Known {
    private final ObjectVersion version;
    private boolean met;

    Known(ObjectVersion version) {
      this.version = version;
    }
  }

  /**
   * @param now in microseconds since 1970, UTC
   */
  Publication(Connection connection, String collection, long now) throws SQLException {
    this.connection = connection;
    this.collection = collection;
    this.addedAt = Math.max(now, last());
    this.insert =
        connection.prepareStatement(
            "insert into published_object (collection_id, added_at, stix_id, stix_type, version,"
                + " created, revoked, first_version, last_version, content_sha256, body)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)");
    this.supersede =
        connection.prepareStatement(
            "update published_object set last_version = false"
                + " where collection_id = ? and stix_id = ? and last_version");
    remember();
  }

  /**
   * Takes the lock of a collection for the rest of the transaction.
   *
   * @return whether it is of another state and must be brought up to date
   */
  static boolean begins(Connection connection, String collection, String state)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select state from published_collection where collection_id = ? for update")) {
      select.setString(1, collection);
      try (ResultSet row = select.executeQuery()) {
        if (row.next()) {
          return !row.getString(1).equals(state);
        }
      }
    }
    try (PreparedStatement first =
        connection.prepareStatement(
            "insert into published_collection (collection_id, state, last_added_at)"
                + " values (?, '', 0)")) {
      first.setString(1, collection);
      first.executeUpdate();
    }
    return true;
  }

  /** Takes everything out of all collections but these; what comes in again is later. */
  static void emptyAllBut(Connection connection, List<String> collections) throws SQLException {
    String others =
        " where collection_id not in ("
            + String.join(",", Collections.nCopies(collections.size(), "?"))
            + ")";
    for (String change :
        List.of(
            "update published_collection set state = ''" + others,
            "delete from published_object" + others)) {
      try (PreparedStatement statement = connection.prepareStatement(change)) {
        for (int i = 0; i < collections.size(); i++) {
          statement.setString(i + 1, collections.get(i));
        }
        statement.executeUpdate();
      }
    }
  }

  private long last() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select last_added_at from published_collection where collection_id = ?")) {
      select.setString(1, collection);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void remember() throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select stix_id, created, version, revoked, content_sha256 from published_object"
                + " where collection_id = ? and last_version")) {
      select.setFetchSize(AT_ONCE);
      select.setString(1, collection);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          known.put(
              row.getString(1),
              new Known(
                  new ObjectVersion(
                      row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5))));
        }
      }
    }
  }

  /** Takes in an object as it is now. */
  void take(ObjectNode object) {
    try {
      Known before = known.get(object.get("id").textValue());
      if (before == null) {
        add(object, true);
        return;
      }
      before.met = true;
      Optional<ObjectNode> next = before.version.successor(object);
      if (next.isPresent()) {
        supersede(object.get("id").textValue());
        add(next.get(), false);
      }
    } catch (SQLException e) {
      throw new RecordingException(e);
    }
  }

  /** Ends it: what was not met is withdrawn, and the collection is of the new state. */
  void end(String state) throws SQLException {
    for (Map.Entry<String, Known> one : known.entrySet()) {
      if (!one.getValue().met && !one.getValue().version.revoked()) {
        withdraw(one.getKey());
      }
    }
    flush();
    forgetErased();
    try (PreparedStatement update =
        connection.prepareStatement(
            "update published_collection set state = ?, last_added_at = ?"
                + " where collection_id = ?")) {
      update.setString(1, state);
      update.setLong(2, addedAt);
      update.setString(3, collection);
      update.executeUpdate();
    }
  }

  /**
   * Earlier versions may quote a document that was erased since: none from before the last erasure
   * stays, and what was the second version is now the first.
   */
  private void forgetErased() throws SQLException {
    Instant erased = lastErasure();
    if (erased == null) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from published_object where collection_id = ? and not last_version"
                + " and added_at <= ?")) {
      delete.setString(1, collection);
      delete.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, erased));
      if (delete.executeUpdate() == 0) {
        return;
      }
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update published_object set first_version = true"
                + " where collection_id = ? and not first_version and not exists ("
                + "select 1 from published_object before"
                + " where before.collection_id = published_object.collection_id"
                + " and before.stix_id = published_object.stix_id"
                + " and before.added_at < published_object.added_at)")) {
      update.setString(1, collection);
      update.executeUpdate();
    }
  }

  private @Nullable Instant lastErasure() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select max(erased_at) from erasure");
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
      return at == null ? null : at.toInstant();
    }
  }

  private void withdraw(String id) throws SQLException {
    Optional<ObjectNode> last = ObjectVersion.withdrawn(body(id));
    if (last.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "delete from published_object where collection_id = ? and stix_id = ?")) {
      delete.setString(1, collection);
      delete.setString(2, id);
      delete.executeUpdate();
    }
    add(last.get(), true);
  }

  private ObjectNode body(String id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select body from published_object"
                + " where collection_id = ? and stix_id = ? and last_version")) {
      select.setString(1, collection);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return (ObjectNode) MAPPER.readTree(row.getString(1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A published object is no JSON: " + id, e);
    }
  }

  private void supersede(String id) throws SQLException {
    supersede.setString(1, collection);
    supersede.setString(2, id);
    supersede.addBatch();
  }

  private void add(ObjectNode object, boolean first) throws SQLException {
    ObjectVersion version = ObjectVersion.of(object);
    String modified = version.modified();
    int column = 1;
    insert.setString(column++, collection);
    insert.setLong(column++, ++addedAt);
    insert.setString(column++, object.get("id").textValue());
    insert.setString(column++, object.get("type").textValue());
    insert.setString(column++, modified == null ? version.created() : modified);
    insert.setString(column++, version.created());
    insert.setBoolean(column++, version.revoked());
    insert.setBoolean(column++, first);
    insert.setString(column++, version.contentSha256());
    insert.setString(column, CanonicalJson.write(object));
    insert.addBatch();
    if (++waiting == AT_ONCE) {
      flush();
    }
  }

  /** The versions before go first, since the new ones are the last. */
  private void flush() throws SQLException {
    supersede.executeBatch();
    insert.executeBatch();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    supersede.close();
  }
}
