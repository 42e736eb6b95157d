package dev.plantao.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plantao.core.policy.Intruder;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "dev.plantao.core.";

  /// Which package may know which. All but the last do; that one may know all.
  private static final Map<String, Set<String>> KNOWS =
      Map.ofEntries(
          entry("people"),
          entry("masking"),
          entry("sla"),
          entry("policy", "masking", "people", "sla"),
          entry("customer", "people", "policy"),
          entry("conversation", "customer", "people", "policy", "sla"),
          entry("likeness"),
          entry("file", "conversation"),
          entry("log", "conversation", "customer", "file", "likeness", "people", "policy"),
          entry("desk", "conversation", "customer", "people", "policy", "sla"),
          entry("chat", "conversation"),
          entry("staffing", "conversation", "desk", "log", "people", "policy"),
          entry("timing", "chat", "conversation", "customer", "desk", "likeness", "log", "sla"),
          entry("statement", "conversation", "log", "policy", "sla"),
          entry("report", "conversation", "log", "people", "policy", "sla"),
          entry("whatif", "conversation", "desk", "log", "people", "policy", "sla"),
          entry("incident", "conversation", "desk", "log", "people"),
          entry("search", "conversation", "customer", "desk", "log", "people"),
          entry("ready", "conversation", "desk", "people"),
          entry("outbox", "conversation", "desk", "log", "mail", "people", "policy", "sla"),
          entry("mail", "conversation", "customer", "desk", "likeness", "log", "people", "policy"),
          entry(
              "inmemory",
              "chat",
              "conversation",
              "customer",
              "desk",
              "file",
              "incident",
              "likeness",
              "log",
              "mail",
              "outbox",
              "people",
              "policy",
              "ready",
              "report",
              "search",
              "sla",
              "staffing",
              "timing",
              "whatif"));

  private static Map.Entry<String, Set<String>> entry(String knower, String... known) {
    return Map.entry(knower, Set.of(known));
  }

  /// What makes a second run differ from the first.
  private static final Pattern IMPURE =
      Pattern.compile(
          "java\\.time\\.\\w+\\.now|java\\.time\\.Clock\\.(system|tick).*"
              + "|java\\.util\\.UUID\\.randomUUID|java\\.lang\\.Math\\.random"
              + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty)"
              + "|java\\.util\\.Random\\.<init>|java\\.security\\.SecureRandom\\.<init>"
              + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current"
              + "|java\\.util\\.random\\..*");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.plantao.core");

  private static final JavaClasses INTRUDER = new ClassFileImporter().importClasses(Intruder.class);

  private static String packageOf(JavaClass one) {
    return one.getPackageName().startsWith(ROOT)
        ? one.getPackageName().substring(ROOT.length())
        : "";
  }

  /// The packages of the core that each package depends on.
  private static Map<String, Set<String>> known(Collection<JavaClass> classes) {
    var known = new TreeMap<String, Set<String>>();
    for (var one : classes) {
      var of = known.computeIfAbsent(packageOf(one), _ -> new TreeSet<>());
      for (var dependency : one.getDirectDependenciesFromSelf()) {
        of.add(packageOf(dependency.getTargetClass().getBaseComponentType()));
      }
      of.remove(packageOf(one));
      of.remove("");
    }
    known.remove("");
    return known;
  }

  private static Set<String> foreign(Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(one -> one.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> !target.isPrimitive())
        .map(JavaClass::getName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith("org.jspecify."))
        .filter(name -> !name.startsWith("dev.plantao.core."))
        .collect(Collectors.toSet());
  }

  private static Set<String> impure(Collection<JavaClass> classes) {
    return classes.stream()
        .flatMap(one -> one.getAccessesFromSelf().stream())
        .map(access -> access.getTargetOwner().getFullName() + "." + access.getTarget().getName())
        .filter(IMPURE.asMatchPredicate())
        .collect(Collectors.toSet());
  }

  @Test
  void packages_know_each_other_as_the_table_says_and_in_no_circle() {
    var known = known(CORE);
    assertThat(known.get("inmemory")).isSubsetOf(KNOWS.get("inmemory"));
    known.put("inmemory", KNOWS.getOrDefault("inmemory", Set.of()));
    assertThat(known).isEqualTo(KNOWS);
    assertThat(inOrder()).as("packages that a circle keeps out").isEqualTo(KNOWS.keySet());
  }

  /// The packages that can be built one after the other.
  private static Set<String> inOrder() {
    var built = new TreeSet<String>();
    for (int i = 0; i < KNOWS.size(); i++) {
      KNOWS.forEach((name, knows) -> {
        if (built.containsAll(knows)) {
          built.add(name);
        }
      });
    }
    return built;
  }

  @Test
  @Tag("law-1")
  void the_core_knows_only_java_and_jspecify() {
    assertThat(CORE).hasSizeGreaterThan(50);
    assertThat(foreign(CORE)).isEmpty();
  }

  @Test
  @Tag("law-1")
  void the_core_knows_no_clock_no_chance_and_no_environment() {
    assertThat(impure(CORE)).isEmpty();
  }

  @Test
  void an_intruder_is_caught() {
    assertThat(known(INTRUDER)).isEqualTo(Map.of("policy", Set.of("conversation")));
    assertThat(foreign(INTRUDER)).contains("org.assertj.core.api.Assertions");
    assertThat(impure(INTRUDER))
        .containsExactlyInAnyOrder(
            "java.time.Instant.now", "java.util.UUID.randomUUID", "java.util.Random.<init>");
  }
}
