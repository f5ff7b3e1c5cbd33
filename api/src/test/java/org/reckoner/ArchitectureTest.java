// SPDX-License-Identifier: Apache-2.0

package org.reckoner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The directions of the modules and packages, and why each holds. */
class ArchitectureTest {

  private static final String DOMAIN = "org.reckoner.domain..";
  private static final String INGEST = "org.reckoner.ingest..";
  private static final String REPORTING = "org.reckoner.reporting..";
  private static final String API = "org.reckoner.api..";

  /** Where values go in and values come out. */
  private static final String[] PURE = {
    "org.reckoner.ingest.read..",
    "org.reckoner.ingest.extract..",
    "org.reckoner.domain.ledger..",
    "org.reckoner.reporting.model..",
    "org.reckoner.reporting.table..",
    "org.reckoner.reporting.stix..",
    "org.reckoner.reporting.exchange.."
  };

  private static JavaClasses reckoner;

  @BeforeAll
  static void importClasses() {
    reckoner =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // Once packaged, the tests that other modules share are a jar, and no test folder.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.reckoner");
  }

  @Test
  void everyModuleIsLookedAt() {
    assertThat(Set.of("domain", "ingest", "reporting", "api"))
        .as("a module whose classes are not imported would pass every rule below")
        .allSatisfy(
            module ->
                assertThat(reckoner.containPackage("org.reckoner." + module)).as(module).isTrue());
  }

  @Test
  void domainStandsAlone() {
    check(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, REPORTING, API)
            .because("domain is a library for others and is published without the rest"));
  }

  @Test
  void ingestKnowsOnlyDomain() {
    check(
        noClasses()
            .that()
            .resideInAPackage(INGEST)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REPORTING, API)
            .because("what is read must not depend on how it will be shown"));
  }

  @Test
  void reportingKnowsOnlyDomain() {
    check(
        noClasses()
            .that()
            .resideInAPackage(REPORTING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(INGEST, API)
            .because("a report is a function of the ledger and not of how it came about"));
  }

  @Test
  void domainKnowsNoHttpAndNoTemplates() {
    check(
        noClasses()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "jakarta.ws.rs..",
                "jakarta.servlet..",
                "java.net.http..",
                "io.vertx..",
                "io.quarkus.qute..",
                "io.quarkus.vertx..",
                "org.jboss.resteasy..",
                "org.jsoup..",
                "org.apache.pdfbox..")
            .because(
                "who takes the entities takes no web server and no template engine with them"));
  }

  @Test
  void pureCodeTouchesNeitherNetworkNorDatabase() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.net.http..",
                "java.sql..",
                "javax.sql..",
                "jakarta.persistence..",
                "jakarta.inject..",
                "jakarta.enterprise..",
                "jakarta.transaction..",
                "org.hibernate..",
                "io.quarkus..")
            .because(
                "reading, extracting, reconciling and rendering are functions of values; what"
                    + " touches the world stands at the edge"));
  }

  @Test
  void pureCodeAsksNoClockAndThrowsNoDice() {
    check(
        noClasses()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .accessTargetWhere(asksTheClock())
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .because("the same ledger must give the same bytes, today and in ten years"));
  }

  @Test
  void resourceMethodsArePublic() {
    check(
        methods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage(API)
            .and()
            .areAnnotatedWith(httpMethod())
            .should()
            .bePublic()
            .because("Quarkus drops a package-private resource method with only a warning"));
  }

  @Test
  void packagesAreNamedAfterFeatures() {
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..",
                "..utils..",
                "..common..",
                "..service..",
                "..services..",
                "..manager..",
                "..helper..",
                "..helpers..",
                "..impl..")
            .because("a package is named for what it is about, and these names are about nothing"));
  }

  @Test
  void classesAreNamedAfterWhatTheyAre() {
    check(
        classes()
            .that()
            .haveNameNotMatching(".*MapperImpl") // the name that MapStruct gives to what it writes
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Utils?|Service|ServiceImpl|Impl)")
            .because("a class that wants such a name is missing its noun"));
  }

  private static void check(ArchRule rule) {
    // A package that is still to come has nothing to break.
    rule.allowEmptyShould(true).check(reckoner);
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheClock() {
    return describe(
        "asks the system's clock",
        access -> {
          String owner = access.getTargetOwner().getName();
          String name = access.getTarget().getName();
          return (owner.equals(Clock.class.getName()) && name.startsWith("system"))
              || (owner.startsWith("java.time.") && name.equals("now"))
              || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"));
        });
  }

  /** GET, POST and the others, each of which is itself annotated as an HTTP method. */
  private static DescribedPredicate<JavaAnnotation<?>> httpMethod() {
    return describe(
        "an HTTP method",
        annotation -> annotation.getRawType().isAnnotatedWith("jakarta.ws.rs.HttpMethod"));
  }
}
