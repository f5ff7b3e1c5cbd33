// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.stix;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reckoner.domain.claim.CanonicalJson;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.decision.CarriedDecision;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.ledger.LedgerHash;
import org.reckoner.domain.party.PartyRegister;

/**
 * Writes a ledger as a STIX 2.1 bundle. Pure: the same ledger gives the same bytes. Objects go out
 * as they are made; identifiers are stable over rebuilds, and times come from the documents.
 */
public final class StixExport {
  /** Goes up when the same ledger may give other objects. */
  public static final String VERSION = "stix-4";

  private static final JsonMapper MAPPER =
      CanonicalJson.settings(JsonMapper.builder())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private StixExport() {}

  /**
   * Writes the bundle; the stream stays open.
   *
   * @param register the reference data that the ledger was made with
   * @param earlier what was exported before, whose versions this export continues
   * @param decisions what analysts decided of the ledger, for the profile {@code full}
   * @return in words, what the bundle could not carry; they stand in its last report too
   * @throws IOException if the stream does not take it
   */
  public static List<String> write(
      Ledger ledger,
      PartyRegister register,
      StixProfile profile,
      EarlierBundle earlier,
      List<CarriedDecision> decisions,
      OutputStream out)
      throws IOException {
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("type", "bundle");
      json.writeStringField("id", StixId.of("bundle", profile.name(), LedgerHash.of(ledger)));
      json.writeArrayFieldStart("objects");
      List<String> losses =
          // What continues an earlier version is compared with it, for which it has to be a tree.
          objects(
              new StixDraft(
                  ledger, register, profile, earlier, decisions, object -> write(object, json)),
              earlier.isNone() ? StreamedList::node : ExtensionJson::of);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
      return losses;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ObjectNode object, JsonGenerator json) {
    try {
      json.writeRaw('\n');
      json.writeTree(object);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Hands over the objects one by one, for whoever keeps them otherwise than in a bundle; without
   * what analysts decided.
   *
   * @param register the reference data that the ledger was made with
   * @return in words, what they could not carry
   */
  public static List<String> objects(
      Ledger ledger, PartyRegister register, StixProfile profile, Consumer<ObjectNode> sink) {
    return objects(ledger, register, profile, EarlierBundle.none(), sink);
  }

  /** Hands over the objects one by one and gives what they could not carry. */
  static List<String> objects(
      Ledger ledger,
      PartyRegister register,
      StixProfile profile,
      EarlierBundle earlier,
      Consumer<ObjectNode> sink) {
    return objects(
        new StixDraft(ledger, register, profile, earlier, List.of(), sink), ExtensionJson::of);
  }

  private static List<String> objects(StixDraft draft, Function<List<?>, JsonNode> lists) {
    draft.write(Creators.reckoner());
    if (draft.full()) {
      Extensions.definitions().forEach(draft::write);
    }
    Actors actors = new Actors(draft);
    actors.write();
    new Incidents(draft, actors).write();
    Campaigns campaigns = new Campaigns(draft, actors);
    campaigns.write();
    new Techniques(draft, actors).write();
    new Sources(draft, actors, campaigns).write();
    new Opinions(draft, actors, campaigns).write();
    lost(draft.ledger(), draft);
    List<String> losses = draft.losses().sentences();
    StixObject report = LedgerReport.of(draft, losses, lists);
    draft.writeGone(report.id());
    draft.write(report);
    return losses;
  }

  private static void lost(Ledger ledger, StixDraft draft) {
    Losses losses = draft.losses();
    if (!draft.full()) {
      losses.add(
          "Totals: scope, chosen values and the numbers of incidents known only as words of a"
              + " campaign; sums and residuals not at all",
          ledger.totals().size());
      losses.add(
          "Rulings on values: only rule and number of independent groups, as words in the"
              + " incident's description",
          ledger.incidents().stream().mapToInt(one -> one.resolutions().size()).sum());
      onlyInWords(ledger, draft);
      losses.add("Positions of quotations in their documents", ledger.claims().size());
      losses.add("Groups of dependent sources", ledger.groups().size());
      losses.add("Conflicts: severity and sides, beyond opinions", ledger.conflicts().size());
    }
    losses.add("Decisions that could not be applied", ledger.unappliedDecisions().size());
    losses.add("Pairs of incidents that await a person", ledger.review().size());
    losses.add("Redirected incident numbers", ledger.redirects().size());
  }

  /** What the bundle has of a claim as authors and words only, by what is claimed. */
  private static void onlyInWords(Ledger ledger, StixDraft draft) {
    List<LedgerClaim> carried = ledger.claims().stream().filter(StixDraft::carried).toList();
    for (Property property : Property.values()) {
      draft
          .losses()
          .add(
              "Claims of " + property.label() + ": only as words of notes and descriptions",
              (int)
                  carried.stream()
                      .filter(one -> one.claim().property() == property && !draft.isRelated(one))
                      .count());
    }
    draft
        .losses()
        .add(
            "Who says it, how surely and with what reserve: only as authors and words of notes",
            carried.size());
  }
}
