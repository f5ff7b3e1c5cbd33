// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names and abbreviations of the months, January first, in the languages that dates come in. */
final class MonthNames {
  private static final List<String> ROWS =
      List.of(
          "january february march april may june july august september october november december",
          "jan feb mar apr may jun jul aug sep oct nov dec",
          "januar februar märz april mai juni juli august september oktober november dezember",
          "jänner feber mär apr mai jun jul aug sept okt nov dez",
          "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
          "janv fevrier mars avr mai juin juil aout sept oct nov decembre",
          "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
          "ene feb mar abr may jun jul ago setiembre oct nov dic",
          "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
          "jan fev mar abr mai jun jul ago set out nov dez",
          "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
              + " dicembre",
          "gen feb mar apr mag giu lug ago set ott nov dic",
          "januari februari maart april mei juni juli augustus september oktober november december",
          "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
              + " listopada grudnia",
          "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad"
              + " grudzień",
          "ledna února března dubna května června července srpna září října listopadu prosince",
          "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
          "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
          "янв фев мар апр май июн июл авг сен окт ноя дек",
          "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
          "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
          "januari februari mars april maj juni juli augusti september oktober november december",
          "januar februar marts april maj juni juli august september oktober november december",
          "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie"
              + " decembrie",
          "januára februára marca apríla mája júna júla augusta septembra októbra novembra"
              + " decembra",
          "január február március április május június július augusztus szeptember október november"
              + " december",
          "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta"
              + " syyskuuta lokakuuta marraskuuta joulukuuta",
          "januari februari maret april mei juni juli agustus september oktober november desember",
          "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου"
              + " οκτωβρίου νοεμβρίου δεκεμβρίου",
          "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada"
              + " studenoga prosinca");

  private MonthNames() {}

  /** Month number by name in lower case; where two languages differ the earlier row counts. */
  static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (String row : ROWS) {
      String[] names = row.toLowerCase(Locale.ROOT).split(" ", -1);
      for (int i = 0; i < names.length; i++) {
        numbers.putIfAbsent(names[i], i + 1);
      }
    }
    numbers.putIfAbsent("sept", 9);
    return Map.copyOf(numbers);
  }
}
