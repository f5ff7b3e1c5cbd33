// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.reckoner.api.access.UnsafeSettingException;
import org.reckoner.api.ledger.LedgerConfig;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.ledger.LedgerRules;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.archive.Archive;
import org.reckoner.ingest.bundle.BundleClaims;
import org.reckoner.ingest.bundle.BundleReader;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.fetch.FetchConfig;
import org.reckoner.ingest.fetch.Fetcher;
import org.reckoner.ingest.read.NearCopies;
import org.reckoner.ingest.read.Reader;
import org.reckoner.ingest.run.Stages;

/** Hands the pure parts what they need from the world: the clock, the register, the folder. */
@Dependent
class Wiring {
  /** What every database keeps of a moment, so that what is answered is what is stored. */
  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Singleton
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }

  @Produces
  @Singleton
  PartyRegister register() {
    return BundledRegister.load();
  }

  @Produces
  @Singleton
  LedgerRules rules(LedgerConfig config) {
    try {
      return config.rules();
    } catch (IllegalArgumentException e) {
      throw new UnsafeSettingException(e.getMessage() + ".");
    }
  }

  @Produces
  @Singleton
  Reader reader() {
    return new Reader();
  }

  @Produces
  @Singleton
  Extractor extractor(PartyRegister register) {
    return new Extractor(register);
  }

  /** Reader and extractor are made for the first document: a process that only serves has none. */
  @Produces
  @Singleton
  Stages stages(Instance<Reader> reader, Instance<Extractor> extractor, PartyRegister register) {
    return new Stages(
        raw -> BundleReader.isBundle(raw) ? BundleReader.read(raw) : reader.get().read(raw),
        (work, document) ->
            document.mediaType().equals(BundleClaims.MEDIA_TYPE)
                ? BundleClaims.extract(work, document)
                : extractor.get().extract(work, document),
        NearCopies::signature,
        Reader.VERSION + "+" + Extractor.VERSION + "+" + register.version());
  }

  @Produces
  @Singleton
  Fetcher fetcher(FetchConfig config) {
    try {
      return new Fetcher(config.limits());
    } catch (IllegalArgumentException e) {
      throw new UnsafeSettingException(e.getMessage() + " (reckoner.fetch).");
    }
  }

  void close(@Disposes Fetcher fetcher) {
    fetcher.close();
  }

  @Produces
  @Singleton
  Archive archive(@ConfigProperty(name = "reckoner.data") Path data) {
    return new Archive(data.resolve("archive"));
  }

  /**
   * As strict as the command line, with what the extensions add; and nothing stands for what is of
   * another type: no number for a text, no text for a number.
   */
  @Produces
  @Singleton
  ObjectMapper json(@All List<ObjectMapperCustomizer> extensions) {
    ObjectMapper mapper =
        CanonicalJson.settings(JsonMapper.builder())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                LogicalType.Textual,
                text ->
                    text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();
    extensions.forEach(extension -> extension.customize(mapper));
    return mapper;
  }
}
