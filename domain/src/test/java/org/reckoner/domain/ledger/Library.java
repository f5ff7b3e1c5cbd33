// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.AmountKind;
import org.reckoner.domain.amount.Count;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.Frame;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.IncidentType;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.decision.Decision;
import org.reckoner.domain.decision.Role;
import org.reckoner.domain.decision.Ruling;
import org.reckoner.domain.document.DocumentNotice;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.Publisher;
import org.reckoner.domain.document.PublisherKind;
import org.reckoner.domain.document.Sha256;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.document.Tlp;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.evidence.Origin;
import org.reckoner.domain.evidence.QuotableText;
import org.reckoner.domain.incident.NumberAllocation;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/** Documents and what they say, written down in a test as short as they are said. */
public final class Library {
  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<String> superseded = new ArrayList<>();
  private final List<DocumentNotice> notices = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private final List<NumberAllocation> allocations = new ArrayList<>();
  private PartyRegister register = actors();
  private LedgerInput.View view = LedgerInput.View.ALL;

  /** North Korea with its groups, Russia with one, the United Nations and some who assert. */
  public static PartyRegister actors() {
    return PartyRegister.of(
        "test",
        List.of(
            party("north-korea", PartyKind.STATE, "North Korea", null, "DPRK", "Pyongyang"),
            party("rgb", PartyKind.AGENCY, "Reconnaissance General Bureau", "north-korea", "RGB"),
            party("lazarus-group", PartyKind.INTRUSION_SET, "Lazarus Group", "rgb", "Lazarus"),
            party("trader-traitor", PartyKind.INTRUSION_SET, "TraderTraitor", "lazarus-group"),
            party("russia", PartyKind.STATE, "Russia", null),
            party("sandworm", PartyKind.INTRUSION_SET, "Sandworm Team", "russia", "Sandworm"),
            party("united-nations", PartyKind.AGENCY, "United Nations", null, "UN"),
            party(
                "un-panel",
                PartyKind.AGENCY,
                "Panel of Experts",
                "united-nations",
                "UN Panel of Experts",
                "Expertengruppe der Vereinten Nationen"),
            party("united-states", PartyKind.STATE, "United States", null, "US"),
            party(
                "fbi", PartyKind.AGENCY, "Federal Bureau of Investigation", "united-states", "FBI"),
            party("harbour", PartyKind.ORGANISATION, "Harbour Bridge", "pier", "Quay Bridge"),
            party("pier", PartyKind.ORGANISATION, "Pier Games", null),
            party("chainalysis", PartyKind.ORGANISATION, "Chainalysis", null),
            party("elliptic", PartyKind.ORGANISATION, "Elliptic", null)));
  }

  private static Party party(
      String id, PartyKind kind, String name, @Nullable String parent, String... aliases) {
    return new Party(
        id,
        kind,
        name,
        List.of(aliases),
        parent,
        null,
        false,
        new Origin.Reference("test", "1", id));
  }

  public Library knowing(PartyRegister other) {
    register = other;
    return this;
  }

  public Library seenBy(Tlp audience, @Nullable String publishedBy) {
    view =
        new LedgerInput.View(
            audience, publishedBy == null ? null : LocalDate.parse(publishedBy), null);
    return this;
  }

  /** An article of unknown publisher and date. */
  public Article article(String name) {
    return new Article(this, name);
  }

  public Library decide(String by, Role role, String at, Ruling ruling) {
    decisions.add(
        new Decision(ruling, by, role, Instant.parse(at + "T00:00:00Z"), "Looked at it."));
    return this;
  }

  public Library decide(Ruling ruling) {
    return decide("Mara", Role.ANALYST, "2025-01-01", ruling);
  }

  public Library number(int number, ClaimKey anchor) {
    allocations.add(new NumberAllocation(number, anchor));
    return this;
  }

  public Library supersede(ClaimKey claim) {
    superseded.add(claim.value());
    return this;
  }

  public LedgerInput input() {
    return new LedgerInput(
        documents, observations, superseded, notices, decisions, allocations, register, view);
  }

  public Ledger reckon() {
    return Reckoning.of(input(), LedgerRules.STANDARD);
  }

  /** A document while it is being written down. */
  public static final class Article {
    private final Library library;
    private final WorkKey work;
    private final String name;
    private @Nullable Publisher publisher;
    private @Nullable PublicationDate published;
    private Tlp tlp = Tlp.CLEAR;
    private List<Integer> signature = List.of();
    private List<String> links = List.of();
    private int place = -1;

    Article(Library library, String name) {
      this.library = library;
      this.name = name;
      this.work = WorkKey.ofUrl("https://example.org/" + name);
      write();
    }

    public Article by(String publisherName, PublisherKind kind) {
      publisher = new Publisher(publisherName, null, kind);
      return write();
    }

    public Article on(String date) {
      published = new PublicationDate(PartialDate.parse(date), PublicationDate.FoundIn.META);
      return write();
    }

    public Article marked(Tlp marking) {
      tlp = marking;
      return write();
    }

    public Article signed(List<Integer> textSignature) {
      signature = textSignature;
      return write();
    }

    public Article linkingTo(String otherName) {
      links = List.of("https://example.org/" + otherName);
      return write();
    }

    public Article notice(DocumentNotice.Kind kind, String date) {
      library.notices.add(
          new DocumentNotice(
              work, kind, LocalDate.parse(date), QuotableText.of("Our mistake.").quote(0, 12)));
      return this;
    }

    public WorkKey work() {
      return work;
    }

    private Article write() {
      SourceDocument document =
          new SourceDocument(
              work,
              Sha256.of("raw " + name),
              Sha256.of("text " + name),
              name + ".txt",
              "https://example.org/" + name,
              name,
              publisher,
              published,
              LocalDate.of(2026, 1, 1),
              "en",
              tlp,
              links,
              signature);
      if (place < 0) {
        place = library.documents.size();
        library.documents.add(document);
      } else {
        library.documents.set(place, document);
      }
      return this;
    }

    /** One theft as this article tells it. */
    public Telling theftFrom(String victim) {
      Frame frame =
          new Frame(
              FrameKind.INCIDENT, "incident " + victim, victim, IncidentType.CRYPTO_THEFT, null);
      Telling telling = new Telling(this, frame);
      telling.says(Property.VICTIM, new ClaimValue.Named(victim, null));
      return telling;
    }

    /** A theft under an anchor of its own, where an article tells of two from one victim. */
    public Telling theftFrom(String victim, String anchor) {
      Frame frame = new Frame(FrameKind.INCIDENT, anchor, victim, IncidentType.CRYPTO_THEFT, null);
      Telling telling = new Telling(this, frame);
      telling.says(Property.VICTIM, new ClaimValue.Named(victim, null));
      return telling;
    }

    public Telling incident(String subject, IncidentType type) {
      return new Telling(this, new Frame(FrameKind.INCIDENT, subject, subject, type, null));
    }

    /** A total; {@code period} is an ISO interval or null. */
    public Telling total(@Nullable String actor, @Nullable String period) {
      Period when = period == null ? null : period(period);
      String subject = actor + " " + period;
      return new Telling(
          this,
          new Frame(
              FrameKind.TOTAL,
              "total " + subject,
              subject,
              IncidentType.CRYPTO_THEFT,
              new Scope(actor, "cryptocurrency firms", IncidentType.CRYPTO_THEFT, when)));
    }

    public Telling about(FrameKind kind, String subject) {
      return new Telling(this, new Frame(kind, subject, subject, IncidentType.UNKNOWN, null));
    }
  }

  static Period period(String iso) {
    String[] ends = iso.split("/", -1);
    return Period.occurred(end(ends[0]), end(ends[ends.length - 1]));
  }

  private static @Nullable PartialDate end(String iso) {
    return iso.equals("..") ? null : PartialDate.parse(iso);
  }

  /** What one article says of one thing. */
  public static final class Telling {
    private final Article article;
    private final Frame frame;
    private Assertion assertion = Assertion.PLAIN;
    private final List<Claim> claims = new ArrayList<>();

    Telling(Article article, Frame frame) {
      this.article = article;
      this.frame = frame;
    }

    /** Credits somebody for all that follows. */
    public Telling accordingTo(String asserter) {
      assertion =
          new Assertion(
              asserter,
              AsserterBasis.SENTENCE,
              assertion.modality(),
              assertion.polarity(),
              null,
              assertion.implied());
      return this;
    }

    public Telling put(Modality modality) {
      assertion =
          new Assertion(
              assertion.assertedBy(),
              assertion.basis(),
              modality,
              assertion.polarity(),
              null,
              assertion.implied());
      return this;
    }

    public Telling implied() {
      assertion =
          new Assertion(
              assertion.assertedBy(),
              assertion.basis(),
              assertion.modality(),
              assertion.polarity(),
              null,
              true);
      return this;
    }

    public Telling denying() {
      assertion =
          new Assertion(
              assertion.assertedBy(),
              assertion.basis(),
              assertion.modality(),
              Polarity.DENIED,
              null,
              false);
      return this;
    }

    public Telling worth(String dollars) {
      return worth(Amount.exactly(AmountKind.STOLEN, "USD", new BigDecimal(dollars)));
    }

    public Telling worthAbout(String dollars) {
      return worth(Amount.about(AmountKind.STOLEN, "USD", new BigDecimal(dollars)));
    }

    public Telling worthOver(String dollars) {
      return worth(Amount.atLeast(AmountKind.STOLEN, "USD", new BigDecimal(dollars), true));
    }

    public Telling worth(Amount amount) {
      return says(Property.LOSS, new ClaimValue.Money(amount));
    }

    public Telling recovered(String dollars) {
      return says(
          Property.RECOVERED,
          new ClaimValue.Money(
              Amount.exactly(AmountKind.RECOVERED, "USD", new BigDecimal(dollars))));
    }

    public Telling happened(String date) {
      return says(Property.OCCURRED_ON, new ClaimValue.On(PartialDate.parse(date)));
    }

    public Telling disclosed(String date) {
      return says(Property.DISCLOSED_ON, new ClaimValue.On(PartialDate.parse(date)));
    }

    public Telling by(String actor) {
      return says(Property.ATTRIBUTED_TO, new ClaimValue.Named(actor, null));
    }

    public Telling through(String supplier) {
      return says(Property.SUPPLIER, new ClaimValue.Named(supplier, null));
    }

    public Telling transaction(String hash) {
      return says(Property.TRANSACTION, new ClaimValue.Transaction("ethereum", hash));
    }

    public Telling attacks(int number) {
      return says(Property.ATTACK_COUNT, new ClaimValue.Counted(Count.exactly(number, "attacks")));
    }

    public Telling victims(int number) {
      return says(
          Property.VICTIM_COUNT, new ClaimValue.Counted(Count.exactly(number, "companies")));
    }

    public Telling says(Property property, ClaimValue value) {
      Claim claim = claim(property, value);
      claims.add(claim);
      article.library.observations.add(new Observation(claim, "test.rule", "1.0", 90));
      return this;
    }

    /** What a person read there, beside what the extractor found. */
    public Ruling.Asserted asserted(Property property, ClaimValue value) {
      return new Ruling.Asserted(claim(property, value));
    }

    private Claim claim(Property property, ClaimValue value) {
      String quote = property.wireName() + " of " + frame.subject() + ": " + value;
      return Claim.of(
          article.work,
          frame,
          property,
          value,
          assertion,
          List.of(QuotableText.of(quote).quote(0, quote.length())),
          1);
    }

    /** The key of the claim made last. */
    public ClaimKey key() {
      return claims.get(claims.size() - 1).key();
    }

    /** The key of the claim of a property. */
    public ClaimKey key(Property property) {
      return claims.stream()
          .filter(claim -> claim.property() == property)
          .findFirst()
          .orElseThrow()
          .key();
    }

    public Article article() {
      return article;
    }
  }
}
