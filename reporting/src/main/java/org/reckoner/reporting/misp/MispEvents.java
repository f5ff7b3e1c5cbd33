// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.misp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Resolution;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.incident.Attribution;
import org.reckoner.domain.incident.Incident;
import org.reckoner.domain.ledger.Ledger;
import org.reckoner.domain.ledger.LedgerClaim;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.reporting.exchange.AsOf;
import org.reckoner.reporting.exchange.ChainSymbol;
import org.reckoner.reporting.exchange.NaturalPersons;
import org.reckoner.reporting.misp.MispNode.Template;
import org.reckoner.reporting.stix.IncidentIds;
import org.reckoner.reporting.table.ValueText;

/**
 * The incidents of a ledger as events of MISP (misp-standard.org, core format). Pure: no clock is
 * asked, and an event has the UUID of the incident in the STIX export. What was set aside stays at
 * home.
 */
final class MispEvents {
  private static final String UNDEFINED_THREAT = "4";
  private static final String ONGOING = "1";

  private final Ledger ledger;
  private final PartyRegister register;
  private final Map<ClaimKey, LedgerClaim> claims;
  private final Map<WorkKey, SourceDocument> documents;
  private final IncidentIds ids;
  private final NaturalPersons persons;
  private final Map<String, Integer> losses = new LinkedHashMap<>();

  MispEvents(Ledger ledger, PartyRegister register) {
    this.ledger = ledger;
    this.register = register;
    this.claims = ledger.claimsByKey();
    this.documents = ledger.documentsByWork();
    this.ids = new IncidentIds(ledger);
    this.persons = new NaturalPersons(register, claims);
    lose("Totals: MISP has no object for them", ledger.totals().size());
    lose("Conflicts between sources", ledger.conflicts().size());
    lose("Groups of dependent sources", ledger.groups().size());
  }

  /** Hands over the events one by one. */
  void forEach(Consumer<ObjectNode> sink) {
    ledger.incidents().forEach(one -> sink.accept(event(one)));
  }

  /** In words, what the events could not carry, once they were handed over. */
  synchronized List<String> losses() {
    return losses.entrySet().stream()
        .map(one -> one.getKey() + " (" + one.getValue() + ")")
        .toList();
  }

  private synchronized void lose(String reason, int number) {
    if (number > 0) {
      losses.merge(reason, number, Integer::sum);
    }
  }

  /** The UUID of the event of an incident of the ledger. */
  String uuid(Incident incident) {
    String id = ids.of(incident);
    return id.substring(id.indexOf("--") + 2);
  }

  ObjectNode event(Incident whole) {
    Incident incident = persons.presentable(whole);
    lose(
        "Natural persons whom no government or international organisation names",
        whole.attributions().size() - incident.attributions().size());
    List<LedgerClaim> said = said(whole);
    List<SourceDocument> sources = sources(said);
    Instant timestamp = latest(sources);
    String uuid = uuid(whole);
    MispNode nodes = new MispNode(uuid, timestamp);
    Tlp marking = sources.stream().map(SourceDocument::tlp).reduce(Tlp.CLEAR, Tlp::strictest);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event
        .put("uuid", uuid)
        .put("info", info(incident))
        .put("date", day(incident, sources).toString())
        .put("threat_level_id", UNDEFINED_THREAT)
        .put("analysis", ONGOING)
        .put("published", true)
        .put("distribution", distribution(marking))
        .put("timestamp", String.valueOf(timestamp.getEpochSecond()))
        .put("publish_timestamp", String.valueOf(timestamp.getEpochSecond()));
    event.set("Orgc", MispFeed.organisation());
    ArrayNode attributes = event.putArray("Attribute");
    victim(incident, nodes, attributes);
    incident.attributions().forEach(one -> attribution(one, nodes, attributes));
    ArrayNode objects = event.putArray("Object");
    incident.resolutions().forEach(one -> impact(one, nodes, objects));
    said.forEach(one -> address(one.claim(), nodes, objects));
    sources.forEach(one -> report(one, nodes, objects));
    event.putArray("EventReport").add(nodes.report("What the sources say", quotations(said)));
    ArrayNode tags = event.putArray("Tag");
    tags.addObject().put("name", marking.label().toLowerCase(Locale.ROOT));
    galaxies(incident, said).write(event, tags);
    return event;
  }

  /** Without the words that accuse a person whom the export may not name. */
  private List<LedgerClaim> said(Incident incident) {
    Set<ClaimKey> unnamed =
        incident.attributions().stream()
            .filter(one -> !persons.mayBeNamed(one))
            .flatMap(one -> one.claims().stream())
            .collect(Collectors.toSet());
    return incident.claims().stream()
        .map(claims::get)
        .filter(Objects::nonNull)
        .filter(one -> one.eligible() || one.standing() == LedgerClaim.Standing.OUTLIER)
        .filter(one -> !unnamed.contains(one.claim().key()))
        .toList();
  }

  private List<SourceDocument> sources(List<LedgerClaim> said) {
    return said.stream()
        .map(one -> documents.get(one.claim().work()))
        .filter(Objects::nonNull)
        .distinct()
        .sorted(Comparator.comparing(AsOf::day).thenComparing(one -> one.work().value()))
        .toList();
  }

  private static Instant latest(List<SourceDocument> sources) {
    return sources.isEmpty()
        ? AsOf.GENESIS
        : AsOf.midnight(AsOf.day(sources.get(sources.size() - 1)));
  }

  private static LocalDate day(Incident incident, List<SourceDocument> sources) {
    return incident
        .occurredOn()
        .map(PartialDate::earliest)
        .orElseGet(() -> sources.isEmpty() ? LocalDate.ofEpochDay(0) : AsOf.day(sources.get(0)));
  }

  private static String info(Incident incident) {
    return flat(incident.name())
        + incident.occurredOn().map(date -> ", " + date).orElse("")
        + incident.loss().map(loss -> ": " + ValueText.of(new ClaimValue.Money(loss))).orElse("");
  }

  /** Whom a MISP may pass the event on to; sharing groups are its operator's to choose. */
  private static String distribution(Tlp marking) {
    return switch (marking) {
      case CLEAR -> "3";
      case GREEN -> "1";
      case AMBER, AMBER_STRICT, RED -> "0";
    };
  }

  private static void victim(Incident incident, MispNode nodes, ArrayNode attributes) {
    if (incident.victim() != null && !incident.victim().isBlank()) {
      attributes.add(
          nodes.attribute(
              "target-org",
              "Targeting data",
              flat(incident.victim()),
              "Determination: " + incident.determination().name().toLowerCase(Locale.ROOT)));
    }
  }

  private static void attribution(Attribution one, MispNode nodes, ArrayNode attributes) {
    String comment =
        "%s by %s; %s%s; basis: %s"
            .formatted(
                one.polarity() == Polarity.DENIED ? "Denied" : "Said",
                one.attributedBy() == null ? "nobody credited" : flat(one.attributedBy()),
                one.modality().name().toLowerCase(Locale.ROOT),
                one.implied() ? ", implied" : "",
                one.basis().name().toLowerCase(Locale.ROOT));
    attributes.add(nodes.attribute("threat-actor", "Attribution", flat(one.actor()), comment));
  }

  private void impact(Resolution resolution, MispNode nodes, ArrayNode objects) {
    if (!(resolution.value() instanceof ClaimValue.Money money)) {
      return;
    }
    Amount amount = money.amount();
    String words =
        resolution.property().label() + ": " + ValueText.of(money) + ". " + resolution.rationale();
    ObjectNode object =
        nodes.object(Template.MONETARY_IMPACT, resolution.property().wireName(), "");
    nodes.add(object, "variety", "text", "Other", variety(amount));
    nodes.add(object, "currency", "text", "Other", amount.currency());
    nodes.add(object, "min_amount", "float", "Other", plain(amount.min()));
    nodes.add(object, "max_amount", "float", "Other", plain(amount.max()));
    nodes.add(object, "description", "text", "Other", words);
    objects.add(object);
    if (amount.min() == null || amount.max() == null) {
      lose("Amounts with an open bound: only what is stated of them", 1);
    }
  }

  private static String variety(Amount amount) {
    return switch (amount.kind()) {
      case STOLEN -> "asset-and-fraud";
      case RANSOM -> "ransom-demand";
      case ATTEMPTED, LAUNDERED, FROZEN, RECOVERED, BOUNTY, PROCEEDS, OTHER, UNKNOWN ->
          "uncategorized";
    };
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }

  private void address(Claim claim, MispNode nodes, ArrayNode objects) {
    if (!(claim.value() instanceof ClaimValue.Address address)
        || claim.assertion().polarity() == Polarity.DENIED
        || address.checksum() == ClaimValue.Address.Checksum.FAILED) {
      return;
    }
    String chain = address.chain().toLowerCase(Locale.ROOT);
    ObjectNode object = nodes.object(Template.COIN_ADDRESS, claim.key().value(), "");
    switch (chain) {
      case "bitcoin" -> nodes.add(object, "address", "btc", "Financial fraud", address.address());
      case "monero" ->
          nodes.add(object, "address-xmr", "xmr", "Financial fraud", address.address());
      default -> nodes.add(object, "address-crypto", "text", "Other", address.address());
    }
    nodes.add(object, "symbol", "text", "Other", ChainSymbol.of(chain).orElse(null));
    nodes.add(object, "text", "text", "Other", flat(claim.quote()));
    objects.add(object);
  }

  private static void report(SourceDocument source, MispNode nodes, ArrayNode objects) {
    ObjectNode object = nodes.object(Template.REPORT, source.work().value(), "");
    nodes.add(
        object, "title", "text", "Other", source.title() == null ? null : flat(source.title()));
    nodes.add(object, "link", "link", "External analysis", source.url());
    nodes.add(
        object,
        "summary",
        "text",
        "Other",
        "%s, %s; SHA-256 %s"
            .formatted(
                flat(source.publisherName()),
                source.published() == null ? "undated" : source.published().date(),
                source.rawSha256()));
    objects.add(object);
  }

  /** Each quotation with what it is taken to say and where it stands. */
  private String quotations(List<LedgerClaim> said) {
    StringBuilder text = new StringBuilder();
    for (LedgerClaim entry : said) {
      Claim claim = entry.claim();
      SourceDocument source = documents.get(claim.work());
      text.append(
          "**%s: %s** (%s%s)\n\n> %s\n\n"
              .formatted(
                  claim.property().label(),
                  flat(ValueText.of(claim.value())),
                  claim.assertion().modality().name().toLowerCase(Locale.ROOT),
                  claim.assertion().polarity() == Polarity.DENIED ? ", denied" : "",
                  flat(claim.quote())));
      if (source != null) {
        text.append(
            "– %s%s\n\n"
                .formatted(
                    flat(source.publisherName()),
                    source.published() == null ? "" : ", " + source.published().date()));
      }
    }
    return text.isEmpty() ? "Nothing is quoted." : text.toString();
  }

  private Galaxies galaxies(Incident incident, List<LedgerClaim> said) {
    Galaxies galaxies = new Galaxies();
    for (Attribution one : incident.attributions()) {
      Optional<Party> party =
          one.actorId() == null ? register.byName(one.actor()) : register.byId(one.actorId());
      // A denial is no attribution: the tag alone would not say so.
      boolean affirmed = one.polarity() == Polarity.AFFIRMED;
      if (affirmed && !party.map(galaxies::add).orElse(false)) {
        lose("Culprits that no galaxy is known to have: only as attributes", 1);
      }
    }
    said.stream()
        .map(LedgerClaim::claim)
        .filter(claim -> claim.assertion().polarity() == Polarity.AFFIRMED)
        .map(Claim::value)
        .filter(ClaimValue.Technique.class::isInstance)
        .map(ClaimValue.Technique.class::cast)
        .filter(technique -> !galaxies.add(technique))
        .forEach(technique -> lose("Techniques that the bundled ATT&CK does not have", 1));
    return galaxies;
  }

  private static String flat(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }
}
