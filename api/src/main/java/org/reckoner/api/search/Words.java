// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.search;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.icu.ICUNormalizer2Filter;
import org.apache.lucene.analysis.icu.ICUTransformFilter;
import org.apache.lucene.analysis.icu.segmentation.DefaultICUTokenizerConfig;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;

/**
 * Takes texts of all languages apart into words: by Unicode's rules (UAX 29), Chinese, Japanese,
 * Thai and their like by dictionary; case, accents and widths make no difference (NFKC_Casefold,
 * and marks left out). Words are not reduced to stems: what is found has the word that was looked
 * for.
 */
final class Words extends Analyzer {
  /** Raised when texts would be taken apart otherwise; an index of before is then made anew. */
  static final String VERSION = "1";

  /**
   * Lucene's own folding brings data that this ICU does not read. The marks that make another
   * Japanese letter stay.
   */
  private static final String ACCENTS =
      "::NFD; ::[[:Mn:]&[:sc=Zinh:]-[\\u3099\\u309A]] Remove; ::NFC;";

  private final Transliterator accents =
      Transliterator.createFromRules("accents", ACCENTS, Transliterator.FORWARD);

  @Override
  protected TokenStreamComponents createComponents(String field) {
    ICUTokenizer tokens =
        new ICUTokenizer(
            new DefaultICUTokenizerConfig(/* cjkAsWords= */ true, /* myanmarAsWords= */ false));
    return new TokenStreamComponents(tokens, new EnglishPossessiveFilter(folded(tokens)));
  }

  @Override
  protected TokenStream normalize(String field, TokenStream in) {
    return folded(in);
  }

  private TokenStream folded(TokenStream in) {
    return new ICUTransformFilter(
        new ICUNormalizer2Filter(in, Normalizer2.getNFKCCasefoldInstance()), accents);
  }
}
