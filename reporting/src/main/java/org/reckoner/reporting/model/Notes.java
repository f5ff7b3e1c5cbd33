// SPDX-License-Identifier: Apache-2.0

package org.reckoner.reporting.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.Claim;
import org.reckoner.domain.claim.ClaimKey;
import org.reckoner.domain.document.SourceDocument;
import org.reckoner.domain.evidence.Origin;

/** Collects the origins of a report's values into its notes. */
final class Notes {
  /** More citations or operands than this are counted, not listed; the annex lists them all. */
  private static final int LISTED = 6;

  private static final Pattern DIGITS = Pattern.compile("-?\\d{4,30}(\\.\\d{1,18})?");

  private final Draft draft;

  private Notes(Draft draft) {
    this.draft = draft;
  }

  static List<Note> of(List<Section> sections, Draft draft) {
    Set<Origin> origins = new HashSet<>();
    // Comparing long lists of keys is work; what is the same object was met before.
    Set<Origin> met = Collections.newSetFromMap(new IdentityHashMap<>());
    Notes notes = new Notes(draft);
    List<Note> written = new ArrayList<>();
    for (Section section : sections) {
      for (Block block : section.blocks()) {
        runs(
            block,
            run -> {
              Origin origin = origin(run);
              if (origin != null && met.add(origin) && origins.add(origin)) {
                written.add(notes.note(written.size() + 1, origin));
              }
            });
      }
    }
    return written;
  }

  static Map<Origin, Integer> numbers(List<Note> notes) {
    Map<Origin, Integer> numbers = new HashMap<>();
    notes.forEach(note -> numbers.put(note.origin(), note.number()));
    return numbers;
  }

  /** The claims that the values of these sections rest on, directly or by an operand. */
  static Set<ClaimKey> cited(List<Section> sections, Draft draft) {
    Set<ClaimKey> cited = new HashSet<>();
    // One theft is in the sum of many totals: the same object, which need not be walked again.
    Set<Origin> walked = Collections.newSetFromMap(new IdentityHashMap<>());
    sections.forEach(
        section ->
            section
                .blocks()
                .forEach(
                    block ->
                        runs(
                            block,
                            run -> {
                              Origin origin = origin(run);
                              if (origin != null) {
                                cite(origin, cited, walked, draft);
                              }
                            })));
    return cited;
  }

  private static void cite(Origin origin, Set<ClaimKey> cited, Set<Origin> walked, Draft draft) {
    if (!walked.add(origin)) {
      return;
    }
    if (origin instanceof Origin.Sourced sourced) {
      sourced.claimKeys().forEach(key -> cited.add(draft.cited().cited(key).claim().claim().key()));
    } else if (origin instanceof Origin.Derived derived) {
      derived.operands().forEach(operand -> cite(operand.origin(), cited, walked, draft));
    }
  }

  private static @Nullable Origin origin(Run run) {
    if (run instanceof Run.Value value) {
      return value.origin();
    }
    return run instanceof Run.Quoted quoted ? quoted.origin() : null;
  }

  /** Every run of a block, in the order of reading. */
  static void runs(Block block, Consumer<Run> each) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph.lead().forEach(each);
      paragraph.runs().forEach(each);
    } else if (block instanceof Block.Points points) {
      points.items().forEach(item -> item.forEach(each));
    } else if (block instanceof Block.Answer answer) {
      answer.paragraphs().forEach(paragraph -> runs(paragraph, each));
    } else if (block instanceof Block.KeyFigures figures) {
      for (Block.KeyFigure figure : figures.figures()) {
        figure.value().forEach(each);
        figure.label().forEach(each);
      }
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row.cells().forEach(cell -> cell.forEach(each)));
      table.remark().forEach(each);
    } else if (block instanceof Block.Figure figure && figure.data() != null) {
      runs(figure.data(), each);
    }
  }

  private Note note(int number, Origin origin) {
    if (origin instanceof Origin.Sourced sourced) {
      List<Note.Citation> citations = citations(sourced.claimKeys());
      List<Note.Citation> listed = citations.stream().limit(LISTED).toList();
      return new Note(number, origin, null, listed, List.of(), citations.size() - listed.size());
    }
    if (origin instanceof Origin.Derived derived) {
      List<Note.Operand> operands =
          derived.operands().stream().limit(LISTED).map(this::operand).toList();
      return new Note(
          number,
          origin,
          Wording.capital(VisibleText.of(derived.formula())),
          List.of(),
          operands,
          derived.operands().size() - operands.size());
    }
    Origin.Reference reference = (Origin.Reference) origin;
    return new Note(number, origin, basis(reference), List.of(), List.of(), 0);
  }

  static String basis(Origin.Reference reference) {
    return reference.dataset() + ", version " + reference.version() + ", entry " + reference.id();
  }

  /** One citation for each sentence and credit, whatever number of claims was taken from it. */
  private List<Note.Citation> citations(List<String> keys) {
    if (keys.size() == 1) {
      return List.of(citation(keys));
    }
    Map<List<Object>, List<String>> sentences = new LinkedHashMap<>();
    for (String key : keys) {
      CitedClaims.Cited one = draft.cited().cited(key);
      Claim claim = one.claim().claim();
      List<Object> sentence = List.of(claim.work(), claim.quote(), one.credit());
      sentences.computeIfAbsent(sentence, any -> new ArrayList<>()).add(key);
    }
    return sentences.values().stream().map(this::citation).toList();
  }

  private Note.Citation citation(List<String> keys) {
    CitedClaims.Cited one = draft.cited().cited(keys.get(0));
    Claim claim = one.claim().claim();
    SourceDocument document = draft.document(claim.work());
    return new Note.Citation(
        draft.has("evidence") ? exhibits(keys) : List.of(),
        draft.title(document),
        one.credit(),
        Evidence.shortened(VisibleText.of(claim.quote())),
        document.language());
  }

  private List<String> exhibits(List<String> keys) {
    List<String> exhibits = new ArrayList<>(keys.size());
    keys.forEach(key -> exhibits.add(draft.cited().cited(key).label()));
    return exhibits;
  }

  private Note.Operand operand(Origin.Operand operand) {
    return new Note.Operand(
        VisibleText.of(operand.name()), written(operand.value()), exhibits(operand.origin()));
  }

  /** Bare digits get their groups of three; whatever else a ledger writes stays as it is. */
  private static String written(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    boolean digits = first == '-' || (first >= '0' && first <= '9');
    return digits && DIGITS.matcher(value).matches()
        ? Wording.number(new BigDecimal(value))
        : VisibleText.of(value);
  }

  private List<String> exhibits(@Nullable Origin origin) {
    if (origin instanceof Origin.Sourced sourced && draft.has("evidence")) {
      List<String> keys = sourced.claimKeys();
      return exhibits(keys.subList(0, Math.min(LISTED, keys.size())));
    }
    return List.of();
  }
}
