package dev.plantao.local.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plantao.local.Desk;
import dev.plantao.local.DeskOptions;
import dev.plantao.local.json.Json;
import dev.plantao.local.template.Template;
import dev.plantao.local.template.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Every function of the template, run by the runtime interface client from the jar that is
/// deployed, against a desk's AWS that enforces its role.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RuntimeTest {
  private static final Path ROOT =
      Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();

  /// Of the classes that a first call needs, the share that a restored function may still load.
  private static final double LOADED_AFTER_RESTORE = 0.10;

  /// Functions of operators and of the night: nobody waits for their first call.
  private static final Set<String> UNHURRIED =
      Set.of("rebuild", "verify", "anchor", "retention", "erase", "export");

  private final Wiring wiring = Wiring.of(Template.read(ROOT.resolve("template.yaml"), Map.of()));
  private @Nullable Path folder;
  private @Nullable Desk desk;

  @BeforeAll
  void start(@TempDir Path unpacked) throws IOException {
    folder = unpacked;
    var jar = ROOT.resolve("functions/target/functions.jar");
    assumeTrue(TaskFolder.of(jar, unpacked).isPresent(), "functions.jar is not built");
    desk = Desk.start(DeskOptions.of(ROOT.resolve("template.yaml")));
    desk.hold(true);
  }

  @AfterAll
  void end() {
    if (desk != null) {
      desk.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> every_function_answers_all_its_events_after_a_restore() {
    return wiring.functions().stream()
        .map(function -> DynamicTest.dynamicTest(function.name(), () -> run(function)));
  }

  private void run(Wiring.Function function) throws Exception {
    var events = events(function);
    assertThat(events).as("events/" + shortName(function) + "-*.json").isNotEmpty();
    try (var process = RuntimeProcess.start(function, requireNonNull(folder), surroundings())) {
      var before = process.awaitSnapshot();
      // Whoever has no credentials yet has read no secret either.
      assertThat(process.credentialsGiven()).as(function.name()).isZero();
      process.restore();
      var first = true;
      for (var event : events.entrySet()) {
        var answer = process.invoke(event.getValue());
        check(function, event.getKey(), answer);
        if (first && !UNHURRIED.contains(shortName(function))) {
          primed(function, before, process.loaded());
          first = false;
        }
      }
      assertThat(refused(function)).as(process.output()).isEmpty();
    }
  }

  private List<String> refused(Wiring.Function function) {
    return requireNonNull(desk).roles().stream()
        .filter(role -> role.function().equals(function.name()))
        .flatMap(role -> role.refused().stream())
        .toList();
  }

  @Test
  void nothing_that_a_snapshot_would_copy_makes_chance() throws IOException {
    try (var sources = Files.walk(ROOT.resolve("functions/src/main/java"))) {
      for (var source : sources.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(source))
            .as(source.toString())
            .doesNotContain("new Random(", "new SplittableRandom(", "Math.random(");
      }
    }
  }

  private static void check(Wiring.Function function, String file, String answer) {
    var tree = Json.parse(answer.isEmpty() ? "null" : answer);
    if (shortName(function).equals("api")) {
      assertThat(tree.path("statusCode").asInt()).as(file + ": " + answer).isBetween(200, 499);
    }
  }

  /// The rehearsal went the way of the calls: hardly a class is left to load.
  private static void primed(Wiring.Function function, int before, List<String> loaded) {
    var after = loaded.subList(before, loaded.size()).stream().filter(RuntimeTest::ours).toList();
    var all = loaded.stream().filter(RuntimeTest::ours).count();
    System.err.printf(
        "%s: %d classes in the snapshot, %d more with the first call (%d of %d from the jar)%n",
        function.name(), before, loaded.size() - before, after.size(), all);
    assertThat((double) after.size())
        .as(function.name() + " rehearses too little; it still loads " + after)
        .isLessThanOrEqualTo(all * LOADED_AFTER_RESTORE);
  }

  private static boolean ours(String line) {
    return line.contains(" dev.plantao.")
        || line.contains(" software.amazon.awssdk.")
        || line.contains(" tools.jackson.");
  }

  private Map<String, String> surroundings() {
    return Map.of(
        "AWS_REGION",
        "eu-central-1",
        "AWS_DEFAULT_REGION",
        "eu-central-1",
        "AWS_ENDPOINT_URL",
        requireNonNull(desk).awsUrl(),
        "AWS_ENDPOINT_URL_APIGATEWAYMANAGEMENTAPI",
        requireNonNull(desk).awsUrl());
  }

  static String shortName(Wiring.Function function) {
    return function.name().replaceFirst("^plantao-[a-z0-9]+-", "");
  }

  private static Map<String, byte[]> events(Wiring.Function function) throws IOException {
    var events = new TreeMap<String, byte[]>();
    try (var files = Files.list(ROOT.resolve("events"))) {
      for (var file : files.toList()) {
        var name = file.getFileName().toString();
        if (name.startsWith(shortName(function) + "-")) {
          events.put(name, Files.readAllBytes(file));
        }
      }
    }
    return events;
  }
}
