// SPDX-License-Identifier: Apache-2.0
package bare;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** One row, or fifty of them, as JSON: nothing between the database and the answer. */
@Path("/rows")
public class Rows {
  private static final int ROWS = 1000;
  private static final int PAGE = 50;

  @Inject DataSource database;

  /** A row as it is answered. */
  public record Row(int number, String name, String happened, BigDecimal loss) {}

  void fill(@Observes StartupEvent event) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table theft (number int primary key, name varchar(80), happened varchar(10),"
              + " loss numeric(38, 18))");
      statement.execute(
          "insert into theft select x, 'Firm ' || x, '2023-05-01', x * 1000 from system_range(1, "
              + ROWS
              + ")");
    }
  }

  @GET
  @Path("/{number}")
  public Row one(@PathParam("number") int number) throws SQLException {
    return rows("where number = ?", number).get(0);
  }

  @GET
  public List<Row> page() throws SQLException {
    return rows("where number > ? order by number fetch first " + PAGE + " rows only", 0);
  }

  private List<Row> rows(String which, int number) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("select number, name, happened, loss from theft " + which)) {
      statement.setInt(1, number);
      List<Row> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          rows.add(
              new Row(
                  found.getInt(1), found.getString(2), found.getString(3), found.getBigDecimal(4)));
        }
      }
      return rows;
    }
  }
}
