// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** A new, migrated and empty database of each kind. */
enum TestDatabase {
  H2 {
    @Override
    DataSource empty() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return source;
    }
  },
  POSTGRESQL {
    @Override
    DataSource empty() throws SQLException {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      EmbeddedPostgres server = Server.RUNNING;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      }
      return server.getDatabase("postgres", name);
    }
  };

  /** Started with the first test that needs it; ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      }
    }
  }

  abstract DataSource empty() throws SQLException;

  DataSource migrated() throws SQLException {
    DataSource source = empty();
    Flyway.configure()
        .dataSource(source)
        .locations("db/reckoner/common", "db/reckoner/" + name().toLowerCase(java.util.Locale.ROOT))
        .load()
        .migrate();
    return source;
  }
}
