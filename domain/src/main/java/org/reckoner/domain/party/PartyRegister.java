// SPDX-License-Identifier: Apache-2.0
package org.reckoner.domain.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reference data about parties: names, aliases and who belongs to whom, by version. Immutable;
 * looks names up without regard to case, accents and punctuation.
 */
public final class PartyRegister {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");

  private final String version;
  private final Map<String, Party> byId = new HashMap<>();
  private final Map<String, Party> byName = new HashMap<>();

  private PartyRegister(String version, Collection<Party> parties) {
    this.version = version;
    for (Party party : parties) {
      byId.put(party.id(), party);
    }
    for (Party party : parties) {
      byName.putIfAbsent(folded(party.name()), party);
    }
    for (Party party : parties) {
      party.aliases().forEach(alias -> byName.putIfAbsent(folded(alias), party));
    }
  }

  /** A register of these parties; where two share a name the earlier one keeps it. */
  public static PartyRegister of(String version, Collection<Party> parties) {
    return new PartyRegister(version, parties);
  }

  /** A register that knows nobody. */
  public static PartyRegister empty() {
    return new PartyRegister("none", List.of());
  }

  /** The version of the data, which goes into the ledger's hash. */
  public String version() {
    return version;
  }

  public Collection<Party> parties() {
    return List.copyOf(byId.values());
  }

  public Optional<Party> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The party that goes by this name or alias. */
  public Optional<Party> byName(String name) {
    return Optional.ofNullable(byName.get(folded(name)));
  }

  /** The party and those it belongs to, from itself to the topmost. */
  public List<Party> lineage(Party party) {
    List<Party> lineage = new ArrayList<>();
    @Nullable Party next = party;
    while (next != null && !lineage.contains(next)) {
      lineage.add(next);
      String parent = next.parent();
      next = parent == null ? null : byId.get(parent);
    }
    return List.copyOf(lineage);
  }

  /** Whether the inner party is the outer one or belongs to it, directly or not. */
  public boolean within(String inner, String outer) {
    Optional<Party> in = byName(inner);
    Optional<Party> out = byName(outer);
    if (in.isEmpty() || out.isEmpty()) {
      return folded(inner).equals(folded(outer));
    }
    return lineage(in.get()).contains(out.get());
  }

  /** A name as it is compared: no accents, no punctuation, single spaces, lower case. */
  public static String folded(String name) {
    String plain = name;
    if (!isPlainAscii(name)) {
      plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
      plain = MARKS.matcher(plain).replaceAll("");
    }
    if (plain.indexOf('\'') >= 0 || plain.indexOf('’') >= 0) {
      plain = POSSESSIVE.matcher(plain).replaceAll("");
    }
    return lettersAndDigits(plain).toLowerCase(Locale.ROOT);
  }

  private static boolean isPlainAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Every run of other characters becomes one space, and none is left at the ends. */
  private static String lettersAndDigits(String name) {
    StringBuilder kept = new StringBuilder(name.length());
    boolean gap = false;
    for (int i = 0; i < name.length(); ) {
      int character = name.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isLetter(character) || isNumber(character)) {
        if (gap && !kept.isEmpty()) {
          kept.append(' ');
        }
        kept.appendCodePoint(character);
        gap = false;
      } else {
        gap = true;
      }
    }
    return kept.toString();
  }

  private static boolean isNumber(int character) {
    int type = Character.getType(character);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
