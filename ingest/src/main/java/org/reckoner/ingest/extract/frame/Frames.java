// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.EvidenceSpan;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.mention.Passage;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/** Every frame of an article, as observations of claims. */
public final class Frames {
  private final WorkKey work;
  private final QuotableText text;
  private final String version;
  private final Map<String, Integer> anchors = new HashMap<>();
  private final List<Observation> observations = new ArrayList<>();

  private Frames(WorkKey work, QuotableText text, String version) {
    this.work = work;
    this.text = text;
    this.version = version;
  }

  /**
   * @param version of the rules, for the observations
   */
  public static List<Observation> of(
      Article article, Gazetteer gazetteer, WorkKey work, QuotableText text, String version) {
    Reading reading =
        new Reading(
            article,
            OwnVoice.known(Groups.known(Imagined.without(Passage.of(article, gazetteer)))),
            gazetteer.sponsors());
    Frames frames = new Frames(work, text, version);
    new TotalFrames(reading).find().forEach(frames::add);
    IncidentFrames incidents = new IncidentFrames(reading);
    incidents.find();
    new TableFrames(reading).file(incidents);
    new FactSheetFrames(reading).file(incidents);
    List<Draft> found = incidents.made();
    Optional<Draft> elsewhere = new OnChainFrames(reading).file(incidents);
    found.forEach(frames::add);
    elsewhere.ifPresent(frames::add);
    new PartyFrames(reading).find().forEach(frames::add);
    new ProceedsFrames(reading).find().forEach(frames::add);
    new MethodFrames(reading).find().forEach(frames::add);
    new SanctionFrames(reading).find().forEach(frames::add);
    new InvestigationFrames(reading).find().forEach(frames::add);
    new ResponseFrames(reading).find().forEach(frames::add);
    new AdviceFrames(reading).find().forEach(frames::add);
    return List.copyOf(frames.observations);
  }

  private void add(Draft draft) {
    draft.settle();
    if (draft.isEmpty()) {
      return;
    }
    int ordinal = anchors.merge(draft.anchor(), 1, Integer::sum);
    Frame frame = draft.frame(ordinal);
    for (Finding finding : draft.findings()) {
      List<EvidenceSpan> evidence = finding.evidence().stream().map(this::span).toList();
      Claim claim =
          Claim.of(
              work,
              frame,
              finding.property(),
              finding.value(),
              finding.assertion(),
              evidence,
              ordinal(finding.evidence().get(0)));
      observations.add(new Observation(claim, finding.rule(), version, finding.confidence()));
    }
  }

  private EvidenceSpan span(Sentence sentence) {
    return text.quote(sentence.start(), sentence.end());
  }

  /** Which occurrence of the same words this sentence is, from 1. */
  private int ordinal(Sentence sentence) {
    String words = sentence.text();
    int ordinal = 1;
    int at = text.text().indexOf(words);
    while (at >= 0 && at < sentence.start()) {
      ordinal++;
      at = text.text().indexOf(words, at + 1);
    }
    return ordinal;
  }
}
