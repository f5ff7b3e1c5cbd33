// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A new, migrated and empty database of each kind. */
public enum TestDatabase {
  H2 {
    @Override
    public DataSource empty() {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
      return source;
    }

    @Override
    public String onDisk(Path file) {
      String url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0";
      migrate(at(url));
      return url;
    }
  },
  POSTGRESQL {
    @Override
    public DataSource empty() throws SQLException {
      return copyOf("template0");
    }

    @Override
    public DataSource migrated() throws SQLException {
      return copyOf(Server.MIGRATED);
    }

    private DataSource copyOf(String template) throws SQLException {
      String name = "t" + UUID.randomUUID().toString().replace("-", "");
      EmbeddedPostgres server = Server.RUNNING;
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name + " template " + template);
      }
      return server.getDatabase("postgres", name);
    }

    @Override
    public String onDisk(Path file) throws SQLException {
      try (var connection = migrated().getConnection()) {
        return connection.getMetaData().getURL() + "?user=postgres&password=postgres";
      }
    }
  };

  /** Started with the first test that needs it; ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    /** Migrated once and copied for every test, which takes a tenth of the time. */
    static final String MIGRATED = migrated();

    private static String migrated() {
      try {
        DataSource source = POSTGRESQL.empty();
        POSTGRESQL.migrate(source);
        try (var connection = source.getConnection()) {
          return connection.getCatalog();
        }
      } catch (SQLException e) {
        throw new IllegalStateException("The schema for the tests cannot be made", e);
      }
    }

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL for the tests does not start", e);
      }
    }
  }

  /** A new database without a table. */
  public abstract DataSource empty() throws SQLException;

  /**
   * A new database with the schema and without a row, that outlives a process.
   *
   * @param file where it may be put
   * @return its url, user and all
   */
  public abstract String onDisk(Path file) throws SQLException;

  /** The database at such a url. */
  public static DataSource at(String url) {
    if (url.startsWith("jdbc:h2:")) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL(url);
      return source;
    }
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    return source;
  }

  /** A new database with the schema and without a row. */
  public DataSource migrated() throws SQLException {
    DataSource source = empty();
    migrate(source);
    return source;
  }

  /** Brings a database of this kind to the present schema. */
  public void migrate(DataSource source) {
    Flyway.configure()
        .dataSource(source)
        .locations("db/reckoner/common", "db/reckoner/" + name().toLowerCase(java.util.Locale.ROOT))
        .load()
        .migrate();
  }
}
