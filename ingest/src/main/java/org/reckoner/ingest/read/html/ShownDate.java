// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.period.PartialDate;
import org.reckoner.ingest.read.DateConvention;
import org.reckoner.ingest.read.DateText;

/**
 * The date that a reader of the page sees as the article's: of the dated lines around the title and
 * the body, the one that looks most like a byline or dateline.
 */
final class ShownDate {
  private static final int LONGEST = 200;
  private static final int BEFORE = 14;
  private static final int AFTER = 12;
  private static final double PLAIN = 1.8;

  /** Menus, footers, margins and related articles speak of other things' dates. */
  private static final int[] ELSEWHERE = {ElementTraits.NAMED + 2, 3, 4, 6};

  private static final int COMMENTS = 5;

  private static final Pattern FOREIGN =
      Pattern.compile("©|copyright|\\d\\s?(?:-|–|bis|to)\\s?\\d{1,2}\\.", Pattern.CASE_INSENSITIVE);
  private static final WordFinder PUBLISHED =
      WordFinder.of(
          List.of(
              "publi",
              "posted",
              "veröffentlicht",
              "erstellt",
              "erschienen",
              "gepostet",
              "pubbl",
              "opublik",
              "опублик",
              "发布",
              "發布",
              "公開",
              "掲載",
              "نشر",
              "منتشر",
              "yayın",
              "geplaatst",
              "gepubliceerd",
              "diterbitkan",
              "đăng",
              "입력",
              "등록"));
  private static final WordFinder CHANGED =
      WordFinder.of(
          List.of(
              "update",
              "aktualisiert",
              "geändert",
              "änderung",
              "modif",
              "mis à jour",
              "actualiz",
              "aggiorn",
              "atualiz",
              "päivitetty",
              "bijgewerkt",
              "uppdater",
              "oppdatert",
              "opdateret",
              "обновл",
              "更新",
              "güncel",
              "diperbarui",
              "수정",
              "zaktualiz"));
  private static final String START = "\u0002";
  private static final WordFinder CHANGED_OPENING =
      WordFinder.of(List.of(START + "stand:", START + "stand "));

  private final List<Block> blocks;
  private final DateConvention convention;

  /** What is around the article names its page's layout, and not the place of a date beside it. */
  private final Set<Element> aroundBody = Collections.newSetFromMap(new IdentityHashMap<>());

  private PartialDate best;
  private double most;
  private @Nullable PartialDate changed;
  private double mostChanged;

  private ShownDate(List<Block> blocks, DateConvention convention) {
    this.blocks = blocks;
    this.convention = convention;
    this.best = PartialDate.ofYear(1990);
  }

  /**
   * @param blocks the page's blocks, in order
   * @param body those of them that are the article's
   * @param title the page's title, or null
   */
  static Optional<ShownDate> of(
      List<Block> blocks, List<Block> body, @Nullable String title, DateConvention convention) {
    if (body.isEmpty()) {
      return Optional.empty();
    }
    ShownDate shown = new ShownDate(blocks, convention);
    shown.look(body, title == null ? "" : BlockWords.letters(title));
    return shown.most > 0 ? Optional.of(shown) : Optional.empty();
  }

  PartialDate date() {
    return best;
  }

  /** The day of the last change that is shown, or null. */
  @Nullable PartialDate changed() {
    return changed;
  }

  /** Whether it looks so much like a byline that it can speak against what the page's head says. */
  boolean isPlain() {
    return most >= PLAIN;
  }

  private void look(List<Block> body, String title) {
    int first = blocks.indexOf(body.get(0));
    int last = blocks.lastIndexOf(body.get(body.size() - 1));
    int heading = titleNear(title, first);
    for (Element at = body.get(0).owner(); at != null; at = at.parent()) {
      aroundBody.add(at);
    }
    Set<Block> own = Collections.newSetFromMap(new IdentityHashMap<>());
    own.addAll(body);
    int from = Math.max(0, Math.min(heading, first) - BEFORE);
    for (int i = from; i <= Math.min(blocks.size() - 1, last + AFTER); i++) {
      Block block = blocks.get(i);
      if (i > first + 2 && own.contains(block) && block.text().length() > LONGEST) {
        continue;
      }
      if (!DateText.mayHoldDate(block.text())) {
        continue;
      }
      double place = elsewhere(block.owner());
      if (i > heading && i <= heading + 6) {
        place += 1;
      }
      if (i < first) {
        place += 2 - 0.1 * (first - i);
      } else if (i > last) {
        place += 0.2 - 0.05 * (i - last);
      } else {
        place += i == first ? 1.2 : own.contains(block) ? 0 : 0.8;
        place -= i > first + 4 && i < last - 1 ? 0.6 : 0;
      }
      boolean listed = block.kind() == Block.Kind.ITEM || block.kind() == Block.Kind.ROW;
      place -= listed && i > first ? 1 : 0;
      place -= block.kind() == Block.Kind.CAPTION ? 2 : 0;
      lines(block, place);
    }
  }

  /** Where the title stands, the last time before the body; else where the body begins. */
  private int titleNear(String title, int first) {
    for (int i = Math.min(first + 1, blocks.size() - 1); i >= 0 && !title.isEmpty(); i--) {
      String text = blocks.get(i).text();
      if (text.length() < 400 && BlockWords.areLettersOf(title, text)) {
        return i;
      }
    }
    return first;
  }

  private void lines(Block block, double place) {
    String[] lines = block.text().split("\n", 8);
    for (String line : lines) {
      if (line.length() <= LONGEST) {
        line(line, place, true);
      } else {
        line(line.substring(0, 60), place, false);
      }
    }
  }

  private void line(String line, double place, boolean whole) {
    Optional<DateText.Found> found = DateText.find(line, convention);
    if (found.isEmpty()
        || found.get().date().day() == null
        || FOREIGN.matcher(line).find()
        || DateText.isEndOfPeriod(line, found.get(), convention)) {
      return;
    }
    int rest = letters(line) - letters(found.get(), line);
    double score = place + looks(line, rest, found.get().start(), whole);
    double asChange = score + 1;
    if (tellsOfChange(line, found.get().start()) && asChange > mostChanged) {
      mostChanged = asChange;
      changed = found.get().date();
    }
    if (score > most) {
      most = score;
      best = found.get().date();
    }
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // A character of Han, kana or Hangul says as much as two or three letters.
      letters += Character.isLetterOrDigit(c) ? c >= 0x3040 && c <= 0xd7a3 ? 3 : 1 : 0;
    }
    return letters;
  }

  private static int letters(DateText.Found found, String line) {
    int start = Math.min(found.start(), line.length());
    return letters(line.substring(start, Math.min(Math.max(start, found.end()), line.length())));
  }

  private static double looks(String line, int rest, int start, boolean whole) {
    double score = !whole ? -1.2 : rest <= 10 ? 2 : rest <= 40 ? 1.2 : rest <= 75 ? 0 : -1.2;
    score += start > 0 ? 0 : whole ? 0.5 : 1.2;
    if (PUBLISHED.isIn(line)) {
      score += 1.5;
    } else if (tellsOfChange(line, start)) {
      score -= 1;
    }
    return score;
  }

  /** Whether the words before a date say that something was changed then. */
  private static boolean tellsOfChange(String line, int start) {
    boolean changed = CHANGED.in(line, start) != 0 || CHANGED_OPENING.in(START + line, start) != 0;
    return changed && PUBLISHED.in(line, start) == 0;
  }

  private double elsewhere(Element owner) {
    long around = 0;
    Element at = owner;
    for (int up = 0; up < 5 && at != null && !aroundBody.contains(at); up++) {
      around |= ElementTraits.of(at);
      at = at.parent();
    }
    if ((around & ElementTraits.bit(COMMENTS)) != 0) {
      return -5;
    }
    int marks = 0;
    for (int trait : ELSEWHERE) {
      marks += (around & ElementTraits.bit(trait)) != 0 ? 1 : 0;
    }
    return Math.max(-3, -1.5 * marks);
  }
}
