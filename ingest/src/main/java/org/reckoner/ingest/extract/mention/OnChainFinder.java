// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reckoner.domain.claim.ClaimValue;
import org.reckoner.ingest.extract.chain.ChainAddress;
import org.reckoner.ingest.extract.language.Cue;
import org.reckoner.ingest.extract.language.CueMatch;
import org.reckoner.ingest.extract.sentence.Article;
import org.reckoner.ingest.extract.sentence.Sentence;
import org.reckoner.ingest.extract.token.Token;

/**
 * Finds addresses by their shape and checksum, and transactions by their hash where the words
 * around speak of transactions: sixty-four hexadecimal digits alone may be anything.
 */
final class OnChainFinder {
  private static final int SHORTEST = 25;
  private static final int CONTEXT = 4;
  private static final Pattern HASH = Pattern.compile("(?:0x)?[0-9a-fA-F]{64}");

  private final Sentence sentence;

  OnChainFinder(Sentence sentence) {
    this.sentence = sentence;
  }

  List<OnChain> find() {
    List<OnChain> found = new ArrayList<>(0);
    for (int at = sentence.from(); at < sentence.to(); at++) {
      Token token = sentence.token(at);
      if (token.text().length() >= SHORTEST && !token.sign()) {
        value(token.text(), at).map(value -> mention(value)).ifPresent(found::add);
      }
    }
    return found;
  }

  private record Placed(ClaimValue value, int at) {}

  private static OnChain mention(Placed placed) {
    return new OnChain(placed.at, placed.at + 1, placed.value);
  }

  private Optional<Placed> value(String text, int at) {
    String chain = chain(at);
    if (HASH.matcher(text).matches()) {
      return speaksOfTransactions()
          ? Optional.of(new Placed(new ClaimValue.Transaction(orNull(chain, text), text), at))
          : Optional.empty();
    }
    return ChainAddress.of(text, chain).map(address -> new Placed(address, at));
  }

  private static @Nullable String orNull(String chain, String hash) {
    if (!chain.isEmpty()) {
      return chain;
    }
    return hash.startsWith("0x") ? "ethereum" : null;
  }

  private boolean speaksOfTransactions() {
    return nearby().stream().anyMatch(it -> it.has(Cue.TRANSACTION));
  }

  /** The chain named last before the word: in its sentence, or in the few before it. */
  private String chain(int at) {
    List<CueMatch> own = sentence.cues(Cue.CHAIN, sentence.from(), at);
    if (!own.isEmpty()) {
      return own.get(own.size() - 1).code();
    }
    for (Sentence before : nearby()) {
      List<CueMatch> named = before.cues(Cue.CHAIN);
      if (before.index() < sentence.index() && !named.isEmpty()) {
        return named.get(named.size() - 1).code();
      }
    }
    return "";
  }

  /** This sentence and the few before it, the nearest first. */
  private List<Sentence> nearby() {
    Article article = sentence.article();
    List<Sentence> found = new ArrayList<>(CONTEXT + 1);
    for (int i = sentence.index(); i >= Math.max(0, sentence.index() - CONTEXT); i--) {
      found.add(article.sentences().get(i));
    }
    return found;
  }
}
