// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.attack.AttackArguments;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;

/**
 * Arguments of attacks in the CASIE news texts: victim, attacker, time, number of victims and
 * attack pattern, by strict and by overlap F1.
 *
 * <p>The arguments that are annotated in a text are the set to find, whatever event they are of; a
 * span that is annotated for several events in the same role counts once. Strict is the same span;
 * overlap is at least one character in common, in the same role. Each annotated span is met by at
 * most one found span and each found span meets at most one, in the order of the text. F1 is micro,
 * for each role and over the five.
 *
 * <p>The annotators marked some of the events of a text and not all that it tells: later mentions
 * of the same breach are often left. So a second row asks only in the sentences in which an event
 * is annotated; what is found elsewhere is neither right nor wrong there, and what is annotated
 * elsewhere is left out.
 *
 * <p>The texts go by the digest of their id to a half that the rules were built with and a half put
 * aside.
 */
public final class CasieArgumentsMeasure {
  private static final Map<String, Role> ROLES =
      Map.of(
          "Victim", Role.VICTIM,
          "Attacker", Role.ATTACKER,
          "Time", Role.TIME,
          "Number-of-Victim", Role.NUMBER_OF_VICTIMS,
          "Attack-Pattern", Role.ATTACK_PATTERN);

  /** Sums are scored as mentions, by {@link NewsMeasure}. */
  private static final Set<Role> SCORED = EnumSet.complementOf(EnumSet.of(Role.MONEY));

  private CasieArgumentsMeasure() {}

  /** A stretch of characters in a role. */
  record Span(Role role, int start, int end, String rule) {
    boolean same(Span other) {
      return start == other.start && end == other.end;
    }

    boolean meets(Span other) {
      return start < other.end && end > other.start;
    }
  }

  /** With "rules" also what each rule comes to; with a role, what it misses and finds too many. */
  public static void main(String[] args) throws IOException {
    Path data = SharedData.folder().orElseThrow(() -> new IOException("shared/data is not there"));
    Set<String> asked = Set.of(args);
    for (boolean built : new boolean[] {true, false}) {
      Half half = half(data.resolve("casie/annotation"), built);
      String name = built ? "built with" : "put aside";
      half.whole.print(name + ", whole texts");
      half.told.print(name + ", sentences with an annotated event");
      if (built) {
        half.told.explain(asked);
      }
    }
  }

  /**
   * One half of the texts.
   *
   * @param whole over all that the texts say
   * @param told over the sentences in which an event is annotated
   */
  record Half(Score whole, Score told) {}

  static Half half(Path folder, boolean built) throws IOException {
    Gazetteer gazetteer = new Gazetteer(BundledRegister.load());
    ObjectMapper json = new ObjectMapper();
    Half half = new Half(new Score(), new Score());
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files = listed.sorted().filter(it -> built == built(it)).toList();
    }
    for (Path file : files) {
      JsonNode row = json.readTree(Files.readString(file));
      String text = row.get("content").asText();
      Article article = Article.of(text, Language.of("en"), null, null);
      List<Span> wanted = new ArrayList<>();
      Set<Integer> events = new HashSet<>();
      annotated(row, text, article, wanted, events);
      List<Span> found = found(article, gazetteer);
      half.whole.add(wanted, found, text);
      half.told.add(within(wanted, article, events), within(found, article, events), text);
    }
    return half;
  }

  private static boolean built(Path file) {
    String id = file.getFileName().toString().replace(".json", "");
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
      return digest[0] % 2 == 0;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Span> found(Article article, Gazetteer gazetteer) {
    return AttackArguments.of(article, gazetteer).stream()
        .filter(it -> SCORED.contains(it.role()))
        .map(it -> new Span(it.role(), it.start(), it.end(), it.rule()))
        .toList();
  }

  private static List<Span> within(List<Span> spans, Article article, Set<Integer> events) {
    return spans.stream().filter(it -> events.contains(sentence(article, it.start()))).toList();
  }

  private static int sentence(Article article, int position) {
    int last = -1;
    for (Sentence sentence : article.sentences()) {
      if (sentence.start() <= position) {
        last = sentence.index();
      }
    }
    return last;
  }

  private static void annotated(
      JsonNode row, String text, Article article, List<Span> wanted, Set<Integer> events) {
    for (JsonNode hopper : row.path("cyberevent").path("hopper")) {
      for (JsonNode event : hopper.path("events")) {
        JsonNode nugget = event.path("nugget");
        int told = place(nugget, text);
        if (told >= 0) {
          events.add(sentence(article, told));
        }
        for (JsonNode argument : event.path("argument")) {
          Role role = ROLES.get(argument.path("role").path("type").asText());
          int start = role == null ? -1 : place(argument, text);
          if (start >= 0) {
            Span span = new Span(role, start, start + argument.path("text").asText().length(), "");
            if (!wanted.contains(span)) {
              wanted.add(span);
            }
          }
        }
      }
    }
  }

  /** Where annotated words stand: some offsets are a few characters off. */
  private static int place(JsonNode annotation, String text) {
    int start = annotation.path("startOffset").asInt();
    String words = annotation.path("text").asText();
    if (text.startsWith(words, start)) {
      return start;
    }
    int at = text.indexOf(words, Math.max(0, start - 8));
    return at > start + 80 ? -1 : at;
  }

  static final class Score {
    private final Map<Role, int[]> counts = new EnumMap<>(Role.class);
    private final Map<String, int[]> rules = new TreeMap<>();
    private final Map<Role, List<String>> missed = new EnumMap<>(Role.class);
    private final Map<Role, List<String>> wrong = new EnumMap<>(Role.class);

    void add(List<Span> wanted, List<Span> found, String text) {
      for (Role role : SCORED) {
        List<Span> truths = wanted.stream().filter(it -> it.role() == role).toList();
        List<Span> spans = found.stream().filter(it -> it.role() == role).toList();
        int[] count = counts.computeIfAbsent(role, it -> new int[4]);
        count[0] += truths.size();
        count[1] += spans.size();
        count[2] += matched(truths, spans, true, text, role);
        count[3] += matched(truths, spans, false, text, role);
      }
    }

    private int matched(
        List<Span> truths, List<Span> spans, boolean strict, String text, Role role) {
      Set<Span> used = new HashSet<>();
      int met = 0;
      for (Span truth : truths) {
        Span match =
            spans.stream()
                .filter(it -> !used.contains(it))
                .filter(it -> strict ? it.same(truth) : it.meets(truth))
                .findFirst()
                .orElse(null);
        if (match != null) {
          used.add(match);
          met++;
        } else if (!strict) {
          missed.computeIfAbsent(role, it -> new ArrayList<>()).add(around(text, truth));
        }
      }
      if (!strict) {
        for (Span span : spans) {
          int[] rule = rules.computeIfAbsent(span.rule(), it -> new int[2]);
          rule[0]++;
          rule[1] += used.contains(span) ? 1 : 0;
          if (!used.contains(span)) {
            wrong.computeIfAbsent(role, it -> new ArrayList<>()).add(around(text, span));
          }
        }
      }
      return met;
    }

    private static String around(String text, Span span) {
      return span.rule()
          + "\t"
          + (text.substring(Math.max(0, span.start() - 50), span.start())
                  + "[["
                  + text.substring(span.start(), span.end())
                  + "]]"
                  + text.substring(span.end(), Math.min(text.length(), span.end() + 40)))
              .replace('\n', ' ');
    }

    void print(String of) {
      int[] all = new int[4];
      System.out.println(of);
      counts.forEach(
          (role, count) -> {
            line(role.name(), count);
            for (int i = 0; i < 4; i++) {
              all[i] += count[i];
            }
          });
      line("all five", all);
    }

    private static void line(String name, int[] count) {
      System.out.printf(
          Locale.ROOT,
          "  %-18s annotated %4d found %4d  strict P %.3f R %.3f F1 %.3f  overlap P %.3f R %.3f F1 %.3f%n",
          name,
          count[0],
          count[1],
          share(count[2], count[1]),
          share(count[2], count[0]),
          share(2 * count[2], count[0] + count[1]),
          share(count[3], count[1]),
          share(count[3], count[0]),
          share(2 * count[3], count[0] + count[1]));
    }

    private static double share(int part, int whole) {
      return whole == 0 ? 0 : (double) part / whole;
    }

    /** Micro F1 over the five roles by overlap. */
    double overlap() {
      int met = counts.values().stream().mapToInt(it -> it[3]).sum();
      int both = counts.values().stream().mapToInt(it -> it[0] + it[1]).sum();
      return share(2 * met, both);
    }

    void explain(Set<String> asked) {
      if (asked.contains("rules")) {
        rules();
      }
      for (Role role : SCORED) {
        if (asked.contains(role.name())) {
          examples(role);
        }
      }
    }

    private void rules() {
      rules.forEach(
          (rule, count) -> System.out.printf("    %-30s %4d of %4d%n", rule, count[1], count[0]));
    }

    private void examples(Role role) {
      missed.getOrDefault(role, List.of()).forEach(it -> System.out.println("- " + it));
      wrong.getOrDefault(role, List.of()).forEach(it -> System.out.println("+ " + it));
    }
  }
}
