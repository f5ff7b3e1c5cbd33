// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.hibernate.Session;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.ledger.LedgerInput;

/**
 * Finds out what is new in the ledger of each audience that somebody is told for, by following the
 * journal, and puts it on record as deliveries. What is there when the first of an audience is
 * registered is nothing new.
 */
@ApplicationScoped
public class Announcements {
  private static final int LONGEST_SECONDS = 600;

  private final EntityManager database;
  private final Ledgers ledgers;
  private final Clock clock;

  @Inject
  public Announcements(EntityManager database, Ledgers ledgers, Clock clock) {
    this.database = database;
    this.ledgers = ledgers;
    this.clock = clock;
  }

  /** Registers somebody who is told from now on. */
  void register(Webhook hook) {
    Tlp audience = hook.audience();
    long position = Long.parseLong(ledgers.version());
    Set<News.Name> known = news(audience).items().keySet();
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(
            () -> {
              if (position(audience).isEmpty()) {
                update(
                    "insert into webhook_audience (audience, position) values (?1, ?2)",
                    audience.name(),
                    position);
                announce(audience, known);
              }
              database.persist(hook);
            });
  }

  /** Forgets what an audience knows for which nobody is told any more. */
  void forgetUnheard() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              String unheard =
                  "audience not in (select distinct audience from webhook where active = true)";
              update("delete from webhook_announced where " + unheard);
              update("delete from webhook_audience where " + unheard);
            });
  }

  /**
   * Looks through what was recorded since the last look, in this process or another.
   *
   * @return how many deliveries there are more
   */
  int look(List<Webhook> hooks) {
    int made = 0;
    Set<Tlp> audiences = new HashSet<>();
    hooks.stream().filter(Webhook::active).map(Webhook::audience).forEach(audiences::add);
    for (Tlp audience : audiences) {
      long end = Long.parseLong(ledgers.version());
      OptionalLong seen = QuarkusTransaction.requiringNew().call(() -> position(audience));
      if (seen.isPresent() && seen.getAsLong() < end) {
        made += look(audience, end);
      }
    }
    return made;
  }

  private int look(Tlp audience, long end) {
    // Worked out before the transaction, since it opens one of its own to number the incidents.
    Set<News.Name> all = news(audience).items().keySet();
    return QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .call(
            () -> {
              // Locks the row: of two processes the second finds that there is nothing more to do.
              int first =
                  update(
                      "update webhook_audience set position = ?1 where audience = ?2 and position < ?1",
                      end,
                      audience.name());
              if (first == 0) {
                return 0;
              }
              Set<News.Name> fresh = new HashSet<>(all);
              fresh.removeAll(announced(audience));
              announce(audience, fresh);
              return deliver(audience, fresh);
            });
  }

  private News news(Tlp audience) {
    return News.of(ledgers.of(new LedgerInput.View(audience, null, null)).ledger());
  }

  private int deliver(Tlp audience, Set<News.Name> fresh) {
    List<News.Name> inOrder = new ArrayList<>(fresh);
    inOrder.sort(Comparator.comparing(News.Name::kind).thenComparing(News.Name::subject));
    List<Webhook> hooks =
        database
            .createQuery("from Webhook where audience = ?1 and active = true", Webhook.class)
            .setParameter(1, audience)
            .getResultList();
    int made = 0;
    for (Webhook hook : hooks) {
      for (News.Name name : inOrder) {
        if (hook.kinds().contains(name.kind())) {
          database.persist(new Delivery(hook, name, clock.instant()));
          made++;
        }
      }
    }
    return made;
  }

  private OptionalLong position(Tlp audience) {
    @SuppressWarnings("unchecked") // of one column
    List<Number> positions =
        database
            .createNativeQuery("select position from webhook_audience where audience = ?1")
            .setParameter(1, audience.name())
            .getResultList();
    return positions.stream().mapToLong(Number::longValue).findFirst();
  }

  private Set<News.Name> announced(Tlp audience) {
    @SuppressWarnings("unchecked") // a query of several columns answers with arrays
    List<Object[]> rows =
        database
            .createNativeQuery("select kind, subject from webhook_announced where audience = ?1")
            .setParameter(1, audience.name())
            .getResultList();
    Set<News.Name> names = new HashSet<>();
    rows.forEach(
        row -> names.add(new News.Name(EventKind.valueOf((String) row[0]), (String) row[1])));
    return names;
  }

  private void announce(Tlp audience, Set<News.Name> names) {
    database.unwrap(Session.class).doWork(connection -> insert(connection, audience, names));
  }

  private static void insert(Connection connection, Tlp audience, Set<News.Name> names)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into webhook_announced (audience, kind, subject) values (?, ?, ?)")) {
      for (News.Name name : names) {
        insert.setString(1, audience.name());
        insert.setString(2, name.kind().name());
        insert.setString(3, name.subject());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private int update(String statement, Object... values) {
    var query = database.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.executeUpdate();
  }
}
