// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.claim.Scope;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.ReadDocument;

/**
 * Scores the extractor on short texts about whose a figure is, of what time, and which figures are
 * none. A text lists all that is said of totals, and of the victims, losses and culprits of
 * incidents: what it does not list is wrong. {@code =} opens a line that must be found, {@code ~}
 * one that may be.
 */
public final class CreditedTexts {
  private static final PartyRegister REGISTER = BundledRegister.load();

  /** What a text lists wholly or not at all. */
  private static final List<String> ASKED =
      List.of(" date ", " supplier ", " recovered ", " share ");

  /** What is asked of a text, and what is found in it: who or what, which value, when, by whom. */
  private record Line(String subject, String value, String period, String asserter) {
    /** "total loss 710000000 | North Korea | 2023 | Corbel", "Merrowport loss 5 USD | -". */
    static Line expected(String line) {
      List<String> parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
      if (parts.get(0).startsWith("total ")) {
        return new Line(
            "total of " + parts.get(1),
            parts.get(0).substring("total ".length()),
            parts.get(2),
            parts.get(3));
      }
      int at = of(parts.get(0));
      String asserter = parts.size() > 1 ? parts.get(1) : "?";
      return new Line(parts.get(0).substring(0, at), parts.get(0).substring(at + 1), "?", asserter);
    }

    private static int of(String said) {
      return Stream.concat(Stream.of(" loss ", " culprit ", " victim"), ASKED.stream())
          .mapToInt(said::indexOf)
          .filter(at -> at > 0)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("No property in: " + said));
    }

    /** Whether something found is what is asked for, whoever says it and of whatever time. */
    boolean names(Line found) {
      return same(subject, found.subject)
          && (value.equals(found.value)
              || (value.startsWith("culprit ")
                  && found.value.startsWith("culprit ")
                  && same(value.substring(8), found.value.substring(8))));
    }

    boolean meets(Line found) {
      return names(found)
          && any(period, found.period, false)
          && any(asserter, found.asserter, true);
    }

    private static boolean any(String allowed, String found, boolean names) {
      return Arrays.stream(allowed.split(" or "))
          .anyMatch(
              it -> it.equals("?") || it.equals(found) || (names && said(it) && same(it, found)));
    }

    private static boolean said(String asserter) {
      return !asserter.equals("-");
    }

    private static boolean same(String one, String other) {
      String first = PartyRegister.folded(one);
      String second = PartyRegister.folded(other);
      return first.equals(second)
          || (" " + second + " ").contains(" " + first + " ")
          || (REGISTER.byName(one).isPresent()
              && REGISTER.byName(one).equals(REGISTER.byName(other)));
    }
  }

  private final Map<String, MeasuredScore> scores = new TreeMap<>();
  private final boolean strict;

  private CreditedTexts(boolean strict) {
    this.strict = strict;
  }

  /**
   * The scores by language, by cause and of all.
   *
   * @param folder of files by language
   * @param strict whether period and asserter must be right too
   */
  static Map<String, MeasuredScore> score(Path folder, boolean strict) throws IOException {
    CreditedTexts texts = new CreditedTexts(strict);
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        String language = file.getFileName().toString().substring(0, 2);
        for (List<String> block : blocks(file)) {
          texts.read(language, block);
        }
      }
    }
    return texts.scores;
  }

  private void read(String language, List<String> block) {
    List<String> head = List.of(block.get(0).split(" ", -1));
    List<String> text = words(block);
    List<Line> wanted = lines(block, "= ");
    List<Line> allowed = new ArrayList<>(wanted);
    allowed.addAll(lines(block, "~ "));
    List<Line> found = new ArrayList<>();
    for (Claim claim :
        SharedData.EXTRACTOR.extract(WorkKey.named("text"), document(block, language)).claims()) {
      line(claim).ifPresent(found::add);
    }
    List<MeasuredScore> both =
        List.of(
            of("all"), of(language), of("cause " + head.get(1)), of(language + " " + head.get(1)));
    for (Line line : wanted) {
      boolean met = found.stream().anyMatch(it -> strict ? line.meets(it) : line.names(it));
      boolean asked = !line.value.startsWith("victim");
      if (asked) {
        both.forEach(it -> it.wanted++);
      }
      if (asked && met) {
        both.forEach(it -> it.met++);
      } else if (asked) {
        of(language).misses.add("unmet " + line + " in " + text.get(0) + found(line, found));
      }
    }
    for (Line line : found.stream().distinct().filter(it -> asked(it, allowed)).toList()) {
      boolean victim = allowed.stream().anyMatch(it -> Line.same(it.subject, line.subject));
      boolean listed =
          line.value.startsWith("victim")
              ? victim
              : allowed.stream().anyMatch(it -> it.names(line));
      if (!listed) {
        both.forEach(it -> it.unlisted++);
        of(language).misses.add("unlisted " + line + " in " + text.get(0));
      }
    }
  }

  /** Days, suppliers and the like count where the text lists any of them. */
  private static boolean asked(Line found, List<Line> allowed) {
    return ASKED.stream()
        .map(String::stripLeading)
        .filter(found.value::startsWith)
        .allMatch(property -> allowed.stream().anyMatch(it -> it.value.startsWith(property)));
  }

  private static List<List<String>> blocks(Path file) throws IOException {
    String all = Files.readString(file).replaceAll("(?m)^#[^#].*\n", "");
    return Arrays.stream(all.split("\n## "))
        .skip(1)
        .map(block -> block.strip().lines().toList())
        .toList();
  }

  private static List<String> words(List<String> block) {
    return block.stream().skip(1).filter(it -> !it.matches("[=~] .*")).toList();
  }

  private static ReadDocument document(List<String> block, String language) {
    List<String> text = words(block);
    String date = block.get(0).substring(0, block.get(0).indexOf(' '));
    PublicationDate published =
        new PublicationDate(PartialDate.parse(date), PublicationDate.FoundIn.SUPPLIED);
    return SharedData.document(String.join("\n", text), text.get(0), language, published);
  }

  private static List<Line> lines(List<String> block, String sign) {
    return block.stream()
        .filter(it -> it.startsWith(sign))
        .map(it -> Line.expected(it.substring(sign.length())))
        .toList();
  }

  private static String found(Line wanted, List<Line> found) {
    return found.stream()
        .filter(it -> it.value.equals(wanted.value))
        .findFirst()
        .map(it -> " but " + it)
        .orElse("");
  }

  private static Optional<Line> line(Claim claim) {
    String asserter = Objects.requireNonNullElse(claim.assertion().assertedBy(), "-");
    if (claim.assertion().polarity() == Polarity.DENIED) {
      return Optional.empty();
    }
    String value = value(claim);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    if (claim.frame().kind() == FrameKind.TOTAL) {
      Scope scope = Objects.requireNonNull(claim.frame().scope());
      String actor = Objects.requireNonNullElse(scope.actor(), "-");
      String who = REGISTER.byName(actor).map(Party::name).orElse(actor);
      String period = scope.period() == null ? "-" : scope.period().iso();
      return Optional.of(new Line("total of " + who, value, period, asserter));
    }
    boolean told =
        claim.frame().kind() == FrameKind.INCIDENT || claim.frame().kind() == FrameKind.PROCEEDS;
    return told
        ? Optional.of(new Line(claim.frame().subject(), value, "?", asserter))
        : Optional.empty();
  }

  private static String value(Claim claim) {
    boolean total = claim.frame().kind() == FrameKind.TOTAL;
    boolean loss = claim.property() == Property.LOSS;
    if (claim.value() instanceof ClaimValue.Money money
        && (loss || claim.property() == Property.RECOVERED)) {
      String figure = money.amount().figure().stripTrailingZeros().toPlainString();
      String of = loss ? "loss " : "recovered ";
      return of + figure + (total ? "" : " " + money.amount().currency());
    }
    if (claim.property() == Property.INCOME_SHARE
        && claim.value() instanceof ClaimValue.Portion portion) {
      return "share " + portion.share().figure().stripTrailingZeros().toPlainString();
    }
    if (total && claim.value() instanceof ClaimValue.Counted counted) {
      String of = claim.property() == Property.ATTACK_COUNT ? "attacks " : "victims ";
      return of + counted.count().figure().stripTrailingZeros().toPlainString();
    }
    if (claim.property() == Property.OCCURRED_ON && claim.value() instanceof ClaimValue.On on) {
      return "date " + on.date();
    }
    if (!total && claim.value() instanceof ClaimValue.Named named) {
      return switch (claim.property()) {
        case ATTRIBUTED_TO -> "culprit " + named.name();
        case SUPPLIER -> "supplier " + named.name();
        case VICTIM -> "victim";
        default -> "";
      };
    }
    return "";
  }

  private MeasuredScore of(String key) {
    return scores.computeIfAbsent(key, unused -> new MeasuredScore());
  }

  /** Prints the table of a folder: {@code FOLDER [strict|loose] [misses]}. */
  public static void main(String[] args) throws IOException {
    boolean strict = args.length > 1 && args[1].equals("strict");
    boolean misses = args.length > 2 && args[2].equals("misses");
    score(Path.of(args[0]), strict)
        .forEach((key, score) -> score.print(key.toLowerCase(Locale.ROOT), misses));
  }
}
