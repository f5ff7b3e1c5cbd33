// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EndpointTest {

  @Test
  void theTableHasEveryEndpointThereIsAndNoOther() {
    Set<String> inTable =
        Endpoint.ALL.stream()
            .map(one -> one.method() + " " + one.path())
            .collect(Collectors.toSet());

    assertThat(inTable).containsExactlyInAnyOrderElementsOf(inResources());
  }

  @Test
  void noEndpointStandsTwice() {
    assertThat(Endpoint.ALL)
        .extracting(one -> one.method() + " " + one.path())
        .doesNotHaveDuplicates();
  }

  private static Set<String> inResources() {
    List<Class<?>> resources =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.reckoner.api")
                .stream()
                .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    assertThat(resources).hasSizeGreaterThan(8);
    return resources.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getDeclaredMethods())
                    .filter(EndpointTest::isEndpoint)
                    .map(method -> Endpoint.nameOf(type, method)))
        .collect(Collectors.toSet());
  }

  private static boolean isEndpoint(Method method) {
    return !Endpoint.nameOf(method.getDeclaringClass(), method).startsWith(" ");
  }
}
