// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Extraction;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.attack.AttackArgument;
import org.reckoner.ingest.extract.attack.AttackArguments;
import org.reckoner.ingest.extract.confidence.Calibration;
import org.reckoner.ingest.extract.frame.Frames;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.read.ReadDocument;

/**
 * Takes the claims out of a document. Pure and deterministic: the same document gives the same
 * claims in the same order. Layers, each in its package: tokens → sentences → mentions → frames →
 * claims. Where the text does not say, it is silent.
 */
public final class Extractor {
  /** The version of the rules; goes with every observation. */
  public static final String VERSION = "1.9";

  private final Gazetteer gazetteer;
  private final @Nullable Calibration calibration;

  /**
   * @param register the parties whose names are known; victims that it does not know are found too
   */
  public Extractor(PartyRegister register) {
    this(register, Calibration.bundled());
  }

  private Extractor(PartyRegister register, @Nullable Calibration calibration) {
    this.gazetteer = new Gazetteer(register);
    this.calibration = calibration;
  }

  /** One whose confidences are the ranks that the rules give: what a calibration learns from. */
  public static Extractor ranking(PartyRegister register) {
    return new Extractor(register, null);
  }

  /**
   * @param work the work that the document is a capture of
   * @param document what a reader made of it
   */
  public Extraction extract(WorkKey work, ReadDocument document) {
    Article article = article(document);
    List<Observation> ranked = Frames.of(article, gazetteer, work, document.text(), VERSION);
    Calibration known = calibration;
    return new Extraction(
        work, document.text(), known == null ? ranked : known.of(article, ranked));
  }

  /**
   * Who, whom, when and how in the sentences of a document that tell of attacks on computers. No
   * claims: see {@link AttackArguments}. {@link #extract} neither needs them nor works them out.
   */
  public List<AttackArgument> attacks(ReadDocument document) {
    return AttackArguments.of(article(document), gazetteer);
  }

  /** A document as the layers above the tokens read it. */
  public static Article article(ReadDocument document) {
    return Article.of(
        document.text().text(),
        Language.of(document.language()),
        document.title(),
        date(document.published()));
  }

  private static @Nullable PartialDate date(@Nullable PublicationDate published) {
    return published == null ? null : published.date();
  }
}
