// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.domain.claim.FrameKind;
import org.reckoner.domain.claim.Observation;
import org.reckoner.domain.claim.Polarity;
import org.reckoner.domain.claim.Property;
import org.reckoner.domain.document.PublicationDate;
import org.reckoner.domain.document.WorkKey;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.extract.Extractor;
import org.reckoner.ingest.read.ReadDocument;

/**
 * Scores the extractor on short texts that say in lines of their own what must be found in them. A
 * value of an incident that no line lists is wrong.
 */
public final class IncidentTextsMeasure {
  private static final PartyRegister REGISTER = BundledRegister.load();

  /** One text: what must be found, and what may be. */
  private record Sample(String title, String published, String text, List<Line> lines) {}

  private record Line(boolean wanted, String subject, String what, String value) {
    static Line of(String line) {
      boolean wanted = line.startsWith("= ");
      String[] sides = line.substring(2).strip().split(" \\| ", 2);
      int space = sides[1].indexOf(' ');
      return new Line(
          wanted, sides[0].strip(), sides[1].substring(0, space), sides[1].substring(space + 1));
    }

    boolean meets(Line found) {
      boolean named = what.equals("actor") || what.equals("supplier");
      return what.equals(found.what)
          && same(subject, found.subject)
          && (named ? same(value, found.value) : value.equals(found.value));
    }
  }

  private IncidentTextsMeasure() {}

  /** The scores by file and over all. */
  static Map<String, MeasuredScore> score(Path folder) throws IOException {
    Map<String, MeasuredScore> scores = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".txt")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        for (Sample sample : samples(file)) {
          Set<Line> found = found(sample);
          count(scores.computeIfAbsent(name, key -> new MeasuredScore()), sample, found);
          count(scores.computeIfAbsent("all", key -> new MeasuredScore()), sample, found);
        }
      }
    }
    return scores;
  }

  private static void count(MeasuredScore score, Sample sample, Set<Line> found) {
    for (Line line : sample.lines) {
      if (line.wanted) {
        boolean met = found.stream().anyMatch(line::meets);
        score.wanted++;
        score.met += met ? 1 : 0;
        if (!met) {
          score.misses.add(sample.title + ": unmet " + line.subject + " | " + told(line));
        }
      }
    }
    for (Line line : found) {
      if (sample.lines.stream().noneMatch(it -> it.meets(line)) && telling(sample, line)) {
        score.unlisted++;
        score.misses.add(sample.title + ": WRONG " + line.subject + " | " + told(line));
      }
    }
  }

  private static String told(Line line) {
    return line.what + " " + line.value;
  }

  /** A victim that the text has, techniques and days of disclosure need not be listed. */
  private static boolean telling(Sample sample, Line line) {
    return switch (line.what) {
      case "victim" -> sample.lines.stream().noneMatch(it -> same(it.subject, line.subject));
      case "technique", "description", "disclosed", "purpose", "incomeShare" -> false;
      default -> true;
    };
  }

  private static boolean same(String one, String other) {
    String first = " " + PartyRegister.folded(one) + " ";
    String second = " " + PartyRegister.folded(other) + " ";
    return first.contains(second)
        || second.contains(first)
        || (REGISTER.byName(one).isPresent()
            && REGISTER.byName(one).equals(REGISTER.byName(other)));
  }

  private static List<Sample> samples(Path file) throws IOException {
    List<Sample> samples = new ArrayList<>();
    for (String block : Files.readString(file).split("(^|\n)## ", -1)) {
      List<String> lines = block.strip().lines().toList();
      if (!lines.isEmpty() && !lines.get(0).startsWith("#")) {
        List<String> text = lines.stream().skip(1).filter(it -> !expects(it)).toList();
        samples.add(
            new Sample(
                text.get(0),
                lines.get(0).strip(),
                String.join("\n", text),
                lines.stream().filter(IncidentTextsMeasure::expects).map(Line::of).toList()));
      }
    }
    return samples;
  }

  private static boolean expects(String line) {
    return line.startsWith("= ") || line.startsWith("=? ");
  }

  private static List<Observation> observations(Extractor extractor, Sample sample) {
    return extractor.extract(WorkKey.named(sample.title), document(sample)).observations();
  }

  private static ReadDocument document(Sample sample) {
    PublicationDate published =
        new PublicationDate(PartialDate.parse(sample.published), PublicationDate.FoundIn.SUPPLIED);
    return SharedData.document(sample.text, sample.title, "en", published);
  }

  private static Set<Line> found(Sample sample) {
    Set<Line> found = new TreeSet<>(java.util.Comparator.comparing(Line::toString));
    for (Observation observation : observations(SharedData.EXTRACTOR, sample)) {
      line(observation.claim()).ifPresent(found::add);
    }
    return found;
  }

  private static java.util.Optional<Line> line(Claim claim) {
    FrameKind kind = claim.frame().kind();
    boolean matter = kind == FrameKind.METHOD || kind == FrameKind.PROCEEDS;
    if (!matter && kind != FrameKind.INCIDENT) {
      return java.util.Optional.empty();
    }
    String subject = matter ? kind.name() : claim.frame().subject();
    String denied = claim.assertion().polarity() == Polarity.DENIED ? " denied" : "";
    return java.util.Optional.of(
        new Line(true, subject, name(claim.property()), value(claim.value()) + denied));
  }

  private static String name(Property property) {
    return switch (property) {
      case OCCURRED_ON -> "date";
      case DISCLOSED_ON -> "disclosed";
      case ATTRIBUTED_TO -> "actor";
      default -> property.wireName();
    };
  }

  private static String value(ClaimValue value) {
    if (value instanceof ClaimValue.Money money) {
      return money.amount().figure().stripTrailingZeros().toPlainString()
          + " "
          + money.amount().currency();
    }
    if (value instanceof ClaimValue.On on) {
      return on.date().toString();
    }
    if (value instanceof ClaimValue.Named named) {
      return named.name();
    }
    if (value instanceof ClaimValue.Technique technique) {
      return technique.id();
    }
    if (value instanceof ClaimValue.Term term) {
      return term.code();
    }
    if (value instanceof ClaimValue.Portion portion) {
      return portion.share().figure().toPlainString();
    }
    return value.toString();
  }

  /** Prints the table of a folder: {@code FOLDER [misses]}. */
  public static void main(String[] args) throws IOException {
    boolean misses = args.length > 1 && args[1].equals("misses");
    score(Path.of(args[0])).forEach((key, score) -> score.print(key, misses && !key.equals("all")));
  }
}
