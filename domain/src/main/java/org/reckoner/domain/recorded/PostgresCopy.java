// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.recorded;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's {@code COPY} in its text format: the server takes the rows of one message in while
 * those of the next are put into words. Loaded only where the driver is PostgreSQL's own.
 *
 * @see <a href="https://www.postgresql.org/docs/17/sql-copy.html">COPY, text format</a>
 */
final class PostgresCopy {
  /** So many characters make a message. */
  private static final int MESSAGE = 32_768;

  private PostgresCopy() {}

  static void write(Connection connection, String copy, List<@Nullable Object[]> rows)
      throws SQLException {
    CopyIn into = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
    try {
      StringBuilder message = new StringBuilder(2 * MESSAGE);
      for (@Nullable Object[] row : rows) {
        append(message, row);
        if (message.length() > MESSAGE) {
          send(into, message);
        }
      }
      send(into, message);
      into.endCopy();
    } finally {
      if (into.isActive()) {
        into.cancelCopy();
      }
    }
  }

  private static void send(CopyIn into, StringBuilder message) throws SQLException {
    byte[] bytes = message.toString().getBytes(StandardCharsets.UTF_8);
    into.writeToCopy(bytes, 0, bytes.length);
    message.setLength(0);
  }

  /** A line, of which the cells are parted by tabulators. */
  private static void append(StringBuilder line, @Nullable Object[] row) {
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        line.append('\t');
      }
      Object value = row[i];
      if (value == null) {
        line.append("\\N");
      } else if (value instanceof String text) {
        appendEscaped(line, text);
      } else if (value instanceof Enum<?> constant) {
        line.append(constant.name());
      } else {
        // Numbers, truth values, days and moments, which PostgreSQL reads as Java writes them.
        line.append(value);
      }
    }
    line.append('\n');
  }

  private static void appendEscaped(StringBuilder line, String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' || c == '\n' || c == '\r' || c == '\t') {
        line.append(text, from, i).append('\\').append(letter(c));
        from = i + 1;
      }
    }
    line.append(text, from, text.length());
  }

  private static char letter(char escaped) {
    return switch (escaped) {
      case '\n' -> 'n';
      case '\r' -> 'r';
      case '\t' -> 't';
      default -> escaped;
    };
  }
}
