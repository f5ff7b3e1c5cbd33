// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.party.Party;
import org.reckoner.domain.party.PartyKind;
import org.reckoner.domain.party.PartyRegister;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;
import org.reckoner.ingest.extract.token.Tokenizer;
import org.reckoner.ingest.extract.token.WordFilter;

/**
 * The names of a register, looked up token by token. A name matches where its words begin with
 * capitals as the register writes them; a short one in capitals only as written.
 */
public final class Gazetteer {
  private static final class Node {
    final Map<String, Node> next = new HashMap<>(2);
    final List<Entry> entries = new ArrayList<>(0);
  }

  private record Entry(Party party, List<String> asWritten, boolean adjective) {}

  /** A name of the register found in a text. */
  record Match(int to, Party party, boolean adjective) {}

  private final Node root = new Node();
  private final WordFilter firstWords = new WordFilter();

  /** Of fewer groups a state may be the victims' or the accusers' as well. */
  private static final int MANY = 6;

  private final PartyRegister register;
  private final Set<String> sponsors;

  public Gazetteer(PartyRegister register) {
    this.register = register;
    this.sponsors = sponsors(register);
    register.parties().stream()
        .sorted(java.util.Comparator.comparing(Party::id))
        .forEach(
            party -> {
              add(party, party.name());
              party.aliases().forEach(alias -> add(party, alias));
            });
  }

  /** The states that many groups of the register act for, and their agencies. */
  public Set<String> sponsors() {
    return sponsors;
  }

  public PartyRegister register() {
    return register;
  }

  private static Set<String> sponsors(PartyRegister register) {
    Set<String> states = states(register);
    return register.parties().stream()
        .filter(it -> it.kind() == PartyKind.STATE || it.kind() == PartyKind.AGENCY)
        .filter(it -> register.lineage(it).stream().map(Party::id).anyMatch(states::contains))
        .map(Party::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> states(PartyRegister register) {
    return register.parties().stream()
        .filter(it -> it.kind() == PartyKind.INTRUSION_SET)
        .flatMap(it -> register.lineage(it).stream())
        .filter(it -> it.kind() == PartyKind.STATE)
        .collect(Collectors.groupingBy(Party::id, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(it -> it.getValue() >= MANY)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(Party party, String name) {
    List<Token> tokens = Tokenizer.tokens(name);
    if (tokens.isEmpty()) {
      return;
    }
    firstWords.add(tokens.get(0).folded());
    Node node = root;
    for (Token token : tokens) {
      node = node.next.computeIfAbsent(token.folded(), key -> new Node());
    }
    boolean adjective = party.kind() == PartyKind.STATE && adjective(party, name);
    node.entries.add(new Entry(party, tokens.stream().map(Token::text).toList(), adjective));
  }

  /** An adjective of a state is an alias that ends as adjectives do. */
  private static boolean adjective(Party party, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.equals(party.name())
        && (name.equals(lower)
            || lower.endsWith(" korean")
            || lower.endsWith(" koreans")
            || lower.equals("swiss"));
  }

  /** Whether a name may begin with a word; one with a capital may also be a name's genitive. */
  boolean mayBegin(Token token) {
    return token.capitalised() || firstWords.mayHold(token.folded());
  }

  /** The longest name that begins at a token; of one word also where it stands in the genitive. */
  Optional<Match> at(Sentence sentence, int from) {
    Optional<Match> plain = plain(sentence, from);
    return plain.isPresent() ? plain : genitive(sentence, from);
  }

  /** "Nordkoreas Hacker": the state's name does what its adjective does. */
  private Optional<Match> genitive(Sentence sentence, int from) {
    Token token = sentence.token(from);
    Optional<String> name = sentence.article().language().withoutGenitive(token.text());
    if (name.isEmpty() || !token.capitalised()) {
      return Optional.empty();
    }
    Node node = root.next.get(name.get().toLowerCase(Locale.ROOT));
    return node == null
        ? Optional.empty()
        : node.entries.stream()
            .filter(entry -> entry.asWritten.get(0).equals(name.get()))
            .filter(entry -> entry.party.kind() == PartyKind.STATE)
            .findFirst()
            .map(entry -> new Match(from + 1, entry.party, true));
  }

  private Optional<Match> plain(Sentence sentence, int from) {
    if (!firstWords.mayHold(sentence.token(from).folded())) {
      return Optional.empty();
    }
    Node node = root;
    Match found = null;
    for (int at = from; at < sentence.to(); at++) {
      node = node.next.get(sentence.token(at).folded());
      if (node == null) {
        break;
      }
      Entry entry = written(node.entries, sentence, from);
      if (entry != null) {
        found = new Match(at + 1, entry.party, entry.adjective);
      }
    }
    return Optional.ofNullable(found);
  }

  private @Nullable Entry written(List<Entry> entries, Sentence sentence, int from) {
    Entry chosen = null;
    for (Entry entry : entries) {
      boolean fits = true;
      for (int i = 0; i < entry.asWritten.size() && fits; i++) {
        fits = fits(entry.asWritten.get(i), sentence.token(from + i));
      }
      if (fits && (chosen == null || preferred(entry, chosen))) {
        chosen = entry;
      }
    }
    return chosen;
  }

  /** The entry that the register itself gives for the name goes before others of that name. */
  private boolean preferred(Entry entry, Entry chosen) {
    String name = String.join(" ", entry.asWritten);
    return register.byName(name).filter(party -> party.equals(entry.party)).isPresent()
        && !entry.party.equals(chosen.party);
  }

  private static boolean fits(String name, Token token) {
    String text = token.text();
    if (text.equals(name)) {
      return true;
    }
    boolean short_ = name.length() <= 3 && name.equals(name.toUpperCase(Locale.ROOT));
    if (short_ || Character.isLowerCase(name.codePointAt(0))) {
      return name.equalsIgnoreCase(text) && !short_ && name.length() > 3;
    }
    return token.capitalised() && name.equalsIgnoreCase(text);
  }
}
