// SPDX-License-Identifier: Apache-2.0
package org.reckoner.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * The reference of all settings in {@code docs/configuration.md} is what the sources of the
 * configuration say. {@code -Dreckoner.configuration.write=true} writes it.
 */
class ConfigurationReferenceTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Path PAGE = ROOT.resolve("docs/configuration.md");
  private static final String HEAD =
      """
      <!-- SPDX-License-Identifier: Apache-2.0 -->
      <!-- Written by ConfigurationReferenceTest from the @ConfigMapping interfaces. -->
      # Settings

      Each can be given as a system property, in the environment (`reckoner.access.burst` as `RECKONER_ACCESS_BURST`), or in a file `config/application.properties` beside where Reckoner is started. Those of the framework (`quarkus.…`) that matter stand in [operations.md](operations.md).
      """;

  private record Setting(String name, String type, Optional<String> byDefault, String meaning) {
    String row() {
      return "| `%s` | %s | %s | %s |\n"
          .formatted(name, type, byDefault.map(one -> "`" + one + "`").orElse("–"), meaning);
    }
  }

  @Test
  void theReferenceSaysWhatTheSourcesSay() throws IOException {
    String reference = reference();
    if (Boolean.getBoolean("reckoner.configuration.write")) {
      Files.writeString(PAGE, reference);
    }

    assertThat(Files.readString(PAGE)).isEqualTo(reference);
    assertThat(reference).contains("`reckoner.access.authentication`", "`reckoner.fetch.");
  }

  private static String reference() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringBuilder page = new StringBuilder(HEAD);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources()));
      DocTrees comments = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        ClassTree type = (ClassTree) unit.getTypeDecls().get(0);
        String prefix = annotated(type.getModifiers(), "ConfigMapping").orElseThrow();
        page.append("\n## ").append(prefix).append("\n");
        page.append(meaning(comments, unit, type, type)).append("\n\n");
        page.append("| setting | type | default | means |\n|---|---|---|---|\n");
        settings(comments, unit, type, prefix).forEach(one -> page.append(one.row()));
      }
    }
    return page.toString();
  }

  private static List<Path> sources() throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : new String[] {"ingest", "reporting", "api"}) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
        for (Path one : all.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
          if (Files.readString(one).contains("\n@ConfigMapping(")) {
            found.add(one);
          }
        }
      }
    }
    return found;
  }

  private static List<Setting> settings(
      DocTrees comments, CompilationUnitTree unit, ClassTree type, String prefix) {
    Map<String, ClassTree> inner = new HashMap<>();
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree one && one.getKind() == Tree.Kind.INTERFACE) {
        inner.put(one.getSimpleName().toString(), one);
      }
    }
    List<Setting> settings = new ArrayList<>();
    for (Tree member : type.getMembers()) {
      if (!(member instanceof MethodTree method) || method.getBody() != null) {
        continue;
      }
      String name =
          prefix + "." + annotated(method.getModifiers(), "WithName").orElse(kebab(method));
      String returned = method.getReturnType().toString();
      if (inner.containsKey(returned)) {
        settings.addAll(settings(comments, unit, inner.get(returned), name));
      } else {
        settings.add(
            new Setting(
                name,
                returned.replaceAll("^Optional<(.*)>$", "$1"),
                annotated(method.getModifiers(), "WithDefault"),
                meaning(comments, unit, type, method)));
      }
    }
    return settings;
  }

  private static String kebab(MethodTree method) {
    return method
        .getName()
        .toString()
        .replaceAll("([a-z])([A-Z])", "$1-$2")
        .toLowerCase(Locale.ROOT);
  }

  private static Optional<String> annotated(ModifiersTree modifiers, String annotation) {
    for (AnnotationTree one : modifiers.getAnnotations()) {
      if (one.getAnnotationType().toString().equals(annotation)) {
        ExpressionTree argument = one.getArguments().get(0);
        ExpressionTree value =
            argument instanceof AssignmentTree named ? named.getExpression() : argument;
        return Optional.of(((LiteralTree) value).getValue().toString());
      }
    }
    return Optional.empty();
  }

  private static String meaning(
      DocTrees comments, CompilationUnitTree unit, ClassTree type, Tree of) {
    TreePath path = TreePath.getPath(new TreePath(unit), of);
    String comment = comments.getDocComment(path);
    assertThat(comment).as("the comment of %s", type.getSimpleName()).isNotNull();
    return comment
        .strip()
        .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
        .replaceAll("\\s+", " ")
        .replace("|", "\\|");
  }
}
