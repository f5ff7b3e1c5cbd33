// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.reckoner.api.access.Caller;
import org.reckoner.api.ledger.Ledgers;
import org.reckoner.api.problem.ProblemType;
import org.reckoner.domain.document.Tlp;
import org.reckoner.ingest.Failure;
import org.reckoner.ingest.fetch.FetchConfig;
import org.reckoner.ingest.fetch.FetchLimits;
import org.reckoner.ingest.fetch.WebPost;

/** Who is told of what is new, and telling them while this process serves. */
@ApplicationScoped
public class Webhooks {
  private static final Logger LOG = Logger.getLogger(Webhooks.class);
  private static final Duration AT_THE_END = Duration.ofSeconds(5);
  private static final String KEY = "[0-9a-f-]{36}";
  private static final int MOST = 100;

  private final WebhookRepository hooks;
  private final DeliveryRepository record;
  private final Announcements announcements;
  private final Deliveries deliveries;
  private final WebPost post;
  private final WebhooksConfig config;
  private final Clock clock;
  private final boolean serving;
  private final ScheduledExecutorService ticks =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhooks");
            thread.setDaemon(true);
            return thread;
          });

  private @Nullable ScheduledFuture<?> ticking;

  @Inject
  public Webhooks(
      WebhookRepository hooks,
      DeliveryRepository record,
      Announcements announcements,
      Ledgers ledgers,
      FetchConfig fetching,
      WebhooksConfig config,
      ObjectMapper mapper,
      Clock clock,
      @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serving) {
    this.hooks = hooks;
    this.record = record;
    this.announcements = announcements;
    this.config = config;
    this.clock = clock;
    this.serving = serving;
    FetchLimits usual = fetching.limits();
    this.post =
        new WebPost(
            new FetchLimits(
                usual.maxBytes(),
                usual.connectTimeout(),
                config.timeout(),
                0,
                usual.allowNonPublic(),
                usual.proxy()));
    this.deliveries = new Deliveries(hooks, record, ledgers, post, config, mapper, clock);
  }

  void start(@Observes StartupEvent event) {
    if (config.enabled() && serving) {
      long tick = config.tick().toMillis();
      ticking = ticks.scheduleWithFixedDelay(this::tick, tick, tick, TimeUnit.MILLISECONDS);
    }
  }

  void end(@Observes ShutdownEvent event) throws InterruptedException {
    ScheduledFuture<?> last = ticking;
    if (last != null) {
      last.cancel(false);
    }
    // Not interrupted, since H2 would close its file under everybody: without its client the
    // delivery that is under way ends by itself.
    ticks.shutdown();
    post.close();
    if (!ticks.awaitTermination(AT_THE_END.toMillis(), TimeUnit.MILLISECONDS)) {
      LOG.info("A webhook is being told while the process ends; it will be told again");
    }
  }

  private void tick() {
    try {
      List<Webhook> all = hooks.inOrder();
      if (!all.isEmpty()) {
        announcements.look(all);
        deliveries.sendDue();
        record.forget(clock.instant().minus(config.kept()));
      }
    } catch (RuntimeException e) {
      // The database may be there again at the next tick.
      LOG.error("Webhooks could not be told", e);
    }
  }

  /**
   * Tells somebody from now on.
   *
   * @param audience of whose ledger; null for all that whoever asks may see
   * @throws io.quarkiverse.resteasy.problem.HttpProblem if it is no address, or asks for more than
   *     the caller may see
   */
  Webhook register(String url, List<EventKind> kinds, @Nullable Tlp audience, Caller by) {
    Failure fault = WebPost.fault(url);
    if (fault != null) {
      throw ProblemType.INVALID_BODY.because(fault.message() + ".");
    }
    if (kinds.contains(EventKind.PING)) {
      throw ProblemType.INVALID_BODY.because("A ping is asked for when it is wanted.");
    }
    Tlp wanted = audience == null ? by.clearance() : audience;
    if (!by.clearance().covers(wanted)) {
      throw ProblemType.FORBIDDEN.because(
          "You are cleared for " + by.clearance().label() + ", not for " + wanted.label() + ".");
    }
    if (hooks.inOrder().size() >= MOST) {
      throw ProblemType.CONFLICT.because("There are " + MOST + " webhooks, and no more are kept.");
    }
    Webhook hook = new Webhook(url, kinds, wanted, by.name(), clock.instant());
    announcements.register(hook);
    return hook;
  }

  /** All of them, the oldest first. */
  List<Webhook> all() {
    return hooks.inOrder();
  }

  Optional<Webhook> find(String key) {
    return key.matches(KEY) ? hooks.byKey(key) : Optional.empty();
  }

  /** Tells them no more, and forgets what they were told. False if there is none of that key. */
  boolean remove(String key) {
    boolean removed = key.matches(KEY) && hooks.remove(key);
    if (removed) {
      announcements.forgetUnheard();
    }
    return removed;
  }

  /** Sends something with the next tick that says nothing, to see whether it arrives. */
  void ping(Webhook hook) {
    record.add(
        new Delivery(
            hook, new News.Name(EventKind.PING, UUID.randomUUID().toString()), clock.instant()));
  }

  /** What they were told before the delivery of that ordinal, the latest first. */
  List<Delivery> deliveries(Webhook hook, long before, int most) {
    return record.before(hook.key(), before, most);
  }

  long deliveries(Webhook hook) {
    return record.count(hook.key());
  }
}
