// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalModeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"0.0.0.0", "::", "192.168.1.5", "ledger.example", "127.0.0.1.evil.example"})
  void withoutAuthenticationItDoesNotStartWhereOthersReachIt(String host) {
    LocalMode mode = new LocalMode(config("NONE"), host, true);

    assertThatThrownBy(() -> mode.refuseUnsafeStart(new StartupEvent()))
        .isInstanceOf(UnsafeSettingException.class)
        .hasMessageContaining(host)
        .hasMessageContaining("RECKONER_ACCESS_AUTHENTICATION");
  }

  @Test
  void itStartsOnLoopbackWithAuthenticationAndWithoutAPort() {
    assertThatCode(
            () -> {
              new LocalMode(config("NONE"), "127.0.0.1", true)
                  .refuseUnsafeStart(new StartupEvent());
              new LocalMode(config("NONE"), "localhost", true)
                  .refuseUnsafeStart(new StartupEvent());
              new LocalMode(config("TOKENS"), "0.0.0.0", true)
                  .refuseUnsafeStart(new StartupEvent());
              new LocalMode(config("NONE"), "0.0.0.0", false).refuseUnsafeStart(new StartupEvent());
            })
        .doesNotThrowAnyException();
  }

  @Test
  void aCallerHasABurstAndThenARate() {
    long[] now = {0};
    RateLimit limit = new RateLimit(2, 3, () -> now[0]);
    for (int i = 0; i < 3; i++) {
      limit.take("ada");
    }

    assertThatThrownBy(() -> limit.take("ada"))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.getStatusCode()).isEqualTo(429);
              assertThat(problem.getHeaders()).containsEntry("Retry-After", "1");
            });
    limit.take("bob");
    now[0] = 500_000_000;
    limit.take("ada");
    assertThatThrownBy(() -> limit.take("ada")).isInstanceOf(HttpProblem.class);
  }

  private static AccessConfig config(String authentication) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 100, new DurationConverter())
        .withMapping(AccessConfig.class)
        .withDefaultValues(Map.of("reckoner.access.authentication", authentication))
        .build()
        .getConfigMapping(AccessConfig.class);
  }
}
