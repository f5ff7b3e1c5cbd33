// SPDX-License-Identifier: Apache-2.0
package org.reckoner.ingest.extract.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reckoner.domain.party.BundledRegister;
import org.reckoner.ingest.extract.attack.AttackArgument.Role;
import org.reckoner.ingest.extract.language.Language;
import org.reckoner.ingest.extract.mention.Gazetteer;
import org.reckoner.ingest.extract.sentence.Article;

class AttackArgumentsTest {
  private static final Gazetteer GAZETTEER = new Gazetteer(BundledRegister.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Crooks sent phishing emails to nurses and tricked three employees. | Crooks",
        "The clinic was hacked by an unknown attacker. | an unknown attacker",
        "Files leaked by the hacking group GreyHeron show passwords. | the hacking group GreyHeron",
        "Thieves broke into the network. They demanded a ransom. | Thieves; They",
      })
  void namesAttackers(String text, String wanted) {
    assertThat(words(text, Role.ATTACKER)).containsExactly(wanted.split("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ransomware attack locked a hospital in Ghent. | a hospital",
        "Hackers tricked several employees into opening a file. | several employees",
        "The county was hit by ransomware. | The county",
        "Mail was stolen from Brackwater last week, and the Brackwater breach grew. "
            + "| Brackwater; the Brackwater",
        "A breach exposed passwords of customers, staff and suppliers. | customers; staff",
      })
  void namesVictims(String text, String wanted) {
    assertThat(words(text, Role.VICTIM)).containsExactly(wanted.split("; "));
  }

  @Test
  void namesSumsWithAFigureAndWithout() {
    String text = "Attackers demanded $40,000, and later hundreds of thousands of dollars.";

    assertThat(words(text, Role.MONEY))
        .containsExactly("$40,000", "hundreds of thousands of dollars");
  }

  @Test
  void aNameInOneRoleKeepsItThroughTheArticle() {
    String text =
        "Tarnwell was hacked in spring. Its rivals watched. The breach cost Tarnwell its licence.";

    assertThat(words(text, Role.VICTIM)).filteredOn("Tarnwell"::equals).hasSize(2);
  }

  @Test
  void theNameOfMalwareIsNoVictim() {
    String text = "Then the Quorvex ransomware spread. The attack on Quorvex servers was none.";

    assertThat(words(text, Role.VICTIM)).doesNotContain("Quorvex", "the Quorvex");
  }

  @Test
  void aFlawThatNobodyUsedHasNeitherAttackerNorVictim() {
    String text = "The bug in the router firmware may let an attacker read memory.";

    assertThat(words(text, Role.ATTACKER)).isEmpty();
    assertThat(words(text, Role.VICTIM)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The breach began in late November and was seen on 3 January 2019. "
            + "| late November; 3 January 2019",
        "Hackers have struck several times in recent weeks. | recent weeks",
        "The leak happened last year, the firm said on Thursday. | last year",
        "A zero-day in Office 2016 was used in the attack. | ''",
        "The July update closes the hole that hackers used yesterday. | yesterday",
      })
  void saysWhen(String text, String wanted) {
    assertThat(String.join("; ", words(text, Role.TIME))).isEqualTo(wanted);
  }

  @Test
  void countsThoseHitAndNothingElse() {
    String text = "The breach hit 43,000 of its customers and 12 servers in 3 countries.";

    assertThat(words(text, Role.NUMBER_OF_VICTIMS)).containsExactly("43,000");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The ransomware encrypts all files on the disk. | encrypts all files on the disk",
        "Victims click on a link in the mail, and the scammers wait. | click on a link in the mail",
      })
  void saysByWhatMeans(String text, String wanted) {
    assertThat(words(text, Role.ATTACK_PATTERN)).containsExactly(wanted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fr | Lundi dernier, des pirates ont volé les courriels de 300 patients."
            + " | des pirates | patients | Lundi dernier | 300",
        "es | El lunes, unos hackers robaron los correos de 300 pacientes."
            + " | unos hackers | pacientes | lunes | 300",
        "it | Lunedì alcuni hacker hanno rubato la posta di 300 pazienti."
            + " | alcuni hacker | pazienti | Lunedì | 300",
        "pt | Na segunda-feira, hackers roubaram os e-mails de 300 pacientes."
            + " | hackers | pacientes | segunda-feira | 300",
        "de | Am Montag stahlen unbekannte Hacker die Mails von 300 Patienten."
            + " | unbekannte Hacker | Patienten | Montag | 300",
        "id | Pada Senin lalu, peretas mencuri surel 300 pasien."
            + " | peretas | pasien | Senin lalu | 300",
      })
  void knowsTheOtherLanguages(
      String language, String text, String attacker, String victim, String time, String number) {
    List<AttackArgument> found = found(text, language);

    assertThat(of(Role.ATTACKER, found)).containsExactly(attacker);
    assertThat(of(Role.VICTIM, found)).singleElement().asString().endsWith(victim);
    assertThat(of(Role.TIME, found)).singleElement().asString().endsWith(time);
    assertThat(of(Role.NUMBER_OF_VICTIMS, found)).containsExactly(number);
  }

  @Test
  void aTextWithoutAnAttackHasNone() {
    String text = "In March the bank opened four branches for 9,000 customers in Leeds.";

    assertThat(found(text, "en")).isEmpty();
  }

  @Test
  void theWordsStandWhereItSays() {
    String text = "On Monday hackers stole the mail of 40 employees.";

    assertThat(found(text, "en"))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(text.substring(it.start(), it.end())).isEqualTo(it.words()));
  }

  private static List<String> words(String text, Role role) {
    return of(role, found(text, "en"));
  }

  private static List<String> of(Role role, List<AttackArgument> found) {
    return found.stream().filter(it -> it.role() == role).map(AttackArgument::words).toList();
  }

  private static List<AttackArgument> found(String text, String language) {
    return AttackArguments.of(Article.of(text, Language.of(language), null, null), GAZETTEER);
  }
}
