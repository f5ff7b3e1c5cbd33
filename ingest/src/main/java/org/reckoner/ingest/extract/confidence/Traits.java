// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.confidence;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.amount.Amount;
import org.reckoner.domain.amount.Bounded;
import org.reckoner.domain.amount.Qualifier;
import org.reckoner.domain.claim.AsserterBasis;
import org.reckoner.domain.claim.Assertion;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Modality;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.domain.period.Period;

/**
 * What of a claim tells how often such claims are right. Each trait has a name and a strength; the
 * weights are looked up by name, and a trait that has none counts for nothing.
 */
final class Traits {
  /** The trait that every claim has. */
  static final String ALWAYS = "always";

  private static final String OF = "of ";
  private static final String RULE = "rule ";

  /** The sorts of claims that are many enough to be looked at apart. */
  private static final Map<String, String> SORTS =
      Map.of(
          "of INCIDENT loss", "loss",
          "of INCIDENT victim", "victim",
          "of INCIDENT occurredOn", "day",
          "of INCIDENT attributedTo", "culprit");

  /** A rank of this much is neither for a claim nor against it. */
  private static final double MIDDLE = 80;

  private static final double STEP = 10;

  /** Behind so many code points a text has told its title and lead. */
  private static final int OPENING = 300;

  /** As many code points further on it makes no difference any more. */
  private static final int FAR = 5000;

  /** The decimal logarithm of what is stolen as a rule, in dollars. */
  private static final double USUAL = 7.5;

  /** A sum of so many digits, zeros behind them apart, is as precise as sums are told. */
  private static final int PRECISE = 6;

  private static final int OFTEN = 4;
  private static final int WEEK = 7;
  private static final int LONG_AGO = 400;

  private final Claim claim;
  private final Surroundings around;
  private final Quotation quotation;
  private final List<Trait> traits = new ArrayList<>();

  /** One of them. */
  record Trait(String name, double strength) {}

  private Traits(Claim claim, Surroundings around) {
    this.claim = claim;
    this.around = around;
    this.quotation = Quotation.of(claim);
  }

  /**
   * @param ranked a claim with the rank that its rule gives it
   * @param around what stands around it
   */
  static List<Trait> of(Observation ranked, Surroundings around) {
    Traits found = new Traits(ranked.claim(), around);
    found.traits.add(new Trait(ALWAYS, 1));
    found.traits.add(new Trait(found.subject(), 1));
    found.traits.add(new Trait(RULE + ranked.rule(), 1));
    found.add("rank", (ranked.confidence() - MIDDLE) / STEP);
    found.add("language other", !around.language().equals("en"));
    found.said(ranked.claim().assertion());
    found.place();
    found.quoted();
    found.value();
    found.otherClaims();
    found.robbed();
    Scope scope = ranked.claim().frame().scope();
    if (scope != null) {
      found.scope(scope);
    }
    return List.copyOf(found.traits);
  }

  /** What is claimed of what: rare properties are taken together by their kind of frame. */
  private String subject() {
    FrameKind kind = claim.frame().kind();
    boolean told = kind == FrameKind.INCIDENT || kind == FrameKind.TOTAL;
    return OF + kind + (told ? " " + claim.property().wireName() : "");
  }

  /**
   * With each trait once more for claims of that sort ("late" and "late, loss"), since what speaks
   * against a sum says little of a culprit.
   */
  static List<Trait> bySort(List<Trait> traits) {
    String sort =
        traits.stream().map(Trait::name).filter(it -> it.startsWith(OF)).findFirst().orElseThrow();
    String suffix = ", " + sort(sort);
    List<Trait> all = new ArrayList<>(traits);
    for (Trait trait : traits) {
      if (!trait.name().equals(ALWAYS)
          && !trait.name().startsWith(OF)
          && !trait.name().startsWith(RULE)) {
        all.add(new Trait(trait.name() + suffix, trait.strength()));
      }
    }
    return all;
  }

  private static String sort(String of) {
    if (of.startsWith(OF + FrameKind.TOTAL)) {
      return "total";
    }
    boolean incident = of.startsWith(OF + FrameKind.INCIDENT);
    return incident ? SORTS.getOrDefault(of, "incident") : "matter";
  }

  private void said(Assertion assertion) {
    add("asserter in sentence", assertion.basis() == AsserterBasis.SENTENCE);
    add("asserter in context", assertion.basis() == AsserterBasis.CONTEXT);
    add("not plainly asserted", assertion.modality() != Modality.ASSERTED);
    add("denied", assertion.polarity() == Polarity.DENIED);
    add("implied", assertion.implied());
    String by = assertion.assertedBy();
    if (by != null) {
      add("asserter of one word", by.indexOf(' ') < 0);
      add("asserter not quoted", !quotation.names(by));
      add("asserter is the subject", same(by, claim.frame().subject()));
    }
  }

  private void place() {
    int start = claim.evidence().get(0).position().start();
    add("two sentences", claim.evidence().size() > 1);
    add("opening", start < OPENING);
    add("late", Math.min(FAR, start) / 1000.0);
  }

  private void quoted() {
    add("length", quotation.length());
    add("figures", quotation.figures());
    add("capitals", quotation.capitals());
    add("no end", !quotation.ends());
    add("quoting", quotation.quotes());
  }

  private void value() {
    if (claim.value() instanceof ClaimValue.Money money) {
      sum(money.amount());
    } else if (claim.value() instanceof ClaimValue.Counted counted) {
      add("count size", digits(counted.count()) / 2);
      figure(quotation.place(counted.count().figure()));
    } else if (claim.value() instanceof ClaimValue.On on) {
      date(on.date());
    } else if (claim.value() instanceof ClaimValue.Named named) {
      add("names " + named.kind(), true);
      add("name not quoted", !quotation.names(named.name()));
    }
  }

  private void sum(Amount amount) {
    double size = digits(amount) - USUAL;
    add("size", size / 2);
    add("size off", Math.min(3, Math.abs(size)) / 2);
    add("approximate", amount.qualifier() != Qualifier.EXACT);
    add("precise", Math.min(PRECISE, amount.figure().stripTrailingZeros().precision()) / 2.0);
    add("dollars", amount.currency().equals("USD"));
    add("coins", !amount.inMoney());
    add("sum shared", around.shared(claim));
    add("smaller", around.smaller(claim));
    figure(quotation.place(amount.figure()));
  }

  /** The decimal logarithm; what is less than one counts as one. */
  private static double digits(Bounded value) {
    return StrictMath.log10(Math.max(1, value.figure().doubleValue()));
  }

  private void figure(Quotation.Place figure) {
    add("figure order", Math.min(4, figure.order()) / 2.0);
    add("figure in words", figure.inWords());
    if (figure.besideSubject()) {
      add("figure before subject", figure.beforeSubject());
      add("distance", Math.min(300, figure.distance()) / 100.0);
      add("names between", Math.min(6, figure.namesBetween()) / 2.0);
    }
  }

  private void date(PartialDate date) {
    add("day told", date.day() != null);
    add("month only", date.day() == null && date.month() != null);
    add("year quoted", quotation.has(date.year()));
    LocalDate published = around.published();
    if (published != null) {
      long days = ChronoUnit.DAYS.between(date.earliest(), published);
      add("day of publication", days == 0);
      add("within a week", days > 0 && days <= WEEK);
      add("years before", days > LONG_AGO);
      add("after publication", days < 0);
    }
  }

  private void otherClaims() {
    String kind = claim.frame().kind() == FrameKind.TOTAL ? "total" : "other";
    String of = claim.frame().kind() == FrameKind.INCIDENT ? "incident" : kind;
    add(of + " again", around.again(claim));
    add(of + " otherwise", around.otherwise(claim));
    add(of + " disputed", around.disputed(claim));
    add("incidents", Math.min(10, around.incidents()) / 2.0);
  }

  private void robbed() {
    if (claim.frame().kind() != FrameKind.INCIDENT) {
      return;
    }
    String subject = claim.frame().subject();
    int told = around.told(subject);
    int words = subject.split(" ", -1).length;
    add("subject elsewhere", !quotation.names(subject));
    add("told once", told <= 1);
    add("told often", told >= OFTEN);
    add("in title", around.inTitle(subject));
    add("lower case", Character.isLowerCase(subject.codePointAt(0)));
    add("one word", words == 1);
    add("three words", words > 2);
    add("no loss", !around.has(claim, Property.LOSS));
    add("no day", !around.has(claim, Property.OCCURRED_ON));
  }

  private void scope(Scope scope) {
    String actor = scope.actor();
    add("actor none", actor == null);
    add("actor not quoted", actor != null && !quotation.names(actor));
    add("victims told", scope.victimClass() != null);
    add("totals", Math.min(12, around.totals()) / 4.0);
    Period period = scope.period();
    add("period none", period == null);
    if (period != null) {
      PartialDate start = period.start();
      PartialDate end = period.end();
      add("period not quoted", !quoted(start) && !quoted(end));
      add("period open", start == null || end == null);
      add("period of a year", start != null && start.month() == null && start.equals(end));
      add("period of months", start != null && start.month() != null);
    }
  }

  private boolean quoted(@Nullable PartialDate date) {
    return date != null && quotation.has(date.year());
  }

  private static boolean same(String one, String other) {
    return PartyRegister.folded(one).equals(PartyRegister.folded(other));
  }

  private void add(String name, boolean holds) {
    if (holds) {
      add(name, 1);
    }
  }

  private void add(String name, double strength) {
    traits.add(new Trait(name, strength));
  }
}
