// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.processes;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts load on two servers in turns and prints requests a second, their ratio and latencies; the
 * numbers stand in docs/benchmarks.md, with how the servers are started. Arguments: the port of the
 * API, the port of the bare endpoint ({@code src/test/bare}), an API token, rounds, seconds of a
 * round, and the process ids of the two, whose processor time is then told for each request: on a
 * machine that does other work it says more than the clock. Pin each server to one core and this to
 * the other.
 */
public final class LoadBenchmark {
  private static final int CONNECTIONS = 32;
  private static final int RATE = 1000;
  private static final long[] NONE = {};

  private final HttpClient client;
  private final String token;
  private final int seconds;

  private LoadBenchmark(HttpClient client, String token, int seconds) {
    this.client = client;
    this.token = token;
    this.seconds = seconds;
  }

  private record Work(String name, int port, String path, long process) {
    /** Seconds of the processor that the server has used, with those of its compiler. */
    double processor() {
      return ProcessHandle.of(process)
          .flatMap(one -> one.info().totalCpuDuration())
          .map(used -> used.toNanos() / 1e9)
          .orElse(Double.NaN);
    }
  }

  /**
   * What a round came to.
   *
   * @param rate requests a second
   * @param cost microseconds of the server's processor for one
   */
  private record Reached(double rate, double cost) {}

  public static void main(String[] arguments) throws Exception {
    int api = Integer.parseInt(arguments[0]);
    int bare = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[3]);
    long ours = arguments.length > 5 ? Long.parseLong(arguments[5]) : -1;
    long other = arguments.length > 6 ? Long.parseLong(arguments[6]) : -1;
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    HttpClient client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    LoadBenchmark load = new LoadBenchmark(client, arguments[2], Integer.parseInt(arguments[4]));
    load.compare(
        new Work("one incident", api, "/api/v1/incidents/1", ours),
        new Work("one row", bare, "/rows/1", other),
        rounds);
    load.compare(
        new Work("50 incidents", api, "/api/v1/incidents?limit=50", ours),
        new Work("50 rows", bare, "/rows", other),
        rounds);
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  /** Round by round in turns, so that what else the machine does meets both. */
  private void compare(Work ours, Work bare, int rounds) throws InterruptedException {
    flood(ours);
    flood(bare);
    double[] ratios = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      Reached reached = flood(ours);
      Reached possible = flood(bare);
      ratios[i] = reached.rate() / possible.rate();
      System.out.printf(
          Locale.ROOT,
          "%s: %.0f/s, %.1f us each; %s: %.0f/s, %.1f us each; ratio %.2f, by processor %.2f%n",
          ours.name(),
          reached.rate(),
          reached.cost(),
          bare.name(),
          possible.rate(),
          possible.cost(),
          ratios[i],
          possible.cost() / reached.cost());
    }
    Arrays.sort(ratios);
    System.out.printf(Locale.ROOT, "%s: median ratio %.2f%n", ours.name(), ratios[rounds / 2]);
    for (Work work : new Work[] {ours, bare}) {
      long[] times = paced(work);
      System.out.printf(
          Locale.ROOT,
          "%s at %d/s: %d answered, median %.2f ms, p99 %.2f ms%n",
          work.name(),
          RATE,
          times.length,
          times[times.length / 2] / 1e6,
          times[times.length * 99 / 100] / 1e6);
    }
  }

  /** As many as there are answers for, over some connections. */
  private Reached flood(Work work) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    AtomicInteger answered = new AtomicInteger();
    CountDownLatch over = new CountDownLatch(CONNECTIONS);
    double used = work.processor();
    long start = System.nanoTime();
    for (int i = 0; i < CONNECTIONS; i++) {
      again(work, end, answered, over);
    }
    over.await();
    double elapsed = (System.nanoTime() - start) / 1e9;
    return new Reached(answered.get() / elapsed, (work.processor() - used) * 1e6 / answered.get());
  }

  private void again(Work work, long end, AtomicInteger answered, CountDownLatch over) {
    if (System.nanoTime() > end) {
      over.countDown();
      return;
    }
    ask(
        work,
        () -> {
          answered.incrementAndGet();
          again(work, end, answered, over);
        });
  }

  /** At a fixed rate, each from the moment when it was due; nanoseconds, the shortest first. */
  private long[] paced(Work work) throws InterruptedException {
    int all = RATE * seconds;
    long[] times = new long[all];
    AtomicInteger answered = new AtomicInteger();
    CountDownLatch over = new CountDownLatch(all);
    long start = System.nanoTime();
    for (int i = 0; i < all; i++) {
      long due = start + i * (1_000_000_000L / RATE);
      while (System.nanoTime() < due) {
        Thread.sleep(0, 200_000);
      }
      ask(
          work,
          () -> {
            times[answered.getAndIncrement()] = System.nanoTime() - due;
            over.countDown();
          });
    }
    long[] complete = over.await(60, TimeUnit.SECONDS) ? times : NONE;
    Arrays.sort(complete);
    return complete;
  }

  private void ask(Work work, Runnable whenAnswered) {
    client
        .request(HttpMethod.GET, work.port(), "127.0.0.1", work.path())
        .compose(request -> request.putHeader("Authorization", "Bearer " + token).send())
        .compose(
            answer -> {
              if (answer.statusCode() != 200) {
                throw new IllegalStateException(work.path() + " answers " + answer.statusCode());
              }
              return answer.body();
            })
        .onSuccess(body -> whenAnswered.run())
        .onFailure(
            failure -> {
              failure.printStackTrace();
              System.exit(1);
            });
  }
}
