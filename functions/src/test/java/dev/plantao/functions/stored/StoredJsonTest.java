package dev.plantao.functions.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Recorded;
import dev.plantao.functions.contract.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What logs hold must stay readable for ever. The golden files are what this code wrote once; they
/// are never edited. A file that is missing is written by `-Dplantao.golden=write`.
@Tag("PR-2")
class StoredJsonTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern DIGEST = Pattern.compile("\"digest\":\"[^\"]*\"");

  /// A record and the type it is read as.
  private record Sample(Object value, Class<?> type) {}

  private static Map<String, Sample> samples() {
    var all = new LinkedHashMap<String, Sample>();
    Samples.events().forEach((name, value) -> all.put(name, new Sample(value, Recorded.class)));
    Samples.phases().forEach((name, value) -> all.put(name, new Sample(value, Phase.class)));
    Samples.escalations()
        .forEach((name, value) -> all.put(name, new Sample(value, Escalation.class)));
    return all;
  }

  static List<String> names() {
    return List.copyOf(samples().keySet());
  }

  private static Sample sample(String name) {
    var sample = samples().get(name);
    if (sample == null) {
      throw new AssertionError("no sample " + name);
    }
    return sample;
  }

  private static Path golden(String name) {
    return Project.root().resolve("functions/src/test/resources/stored/" + name + ".json");
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_written_is_read_back(String name) {
    var sample = sample(name);
    var words = new Words();
    var facts = StoredJson.write(sample.value(), words);
    assertThat((Object) StoredJson.read(facts, sample.type(), words)).isEqualTo(sample.value());
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_text_and_no_address_is_among_the_facts(String name) {
    var words = new Words();
    var facts = StoredJson.write(sample(name).value(), words);
    assertThat(facts).doesNotContain("~");
    assertThat(words.all()).allMatch(word -> word.text().startsWith("~"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_was_written_once_is_still_read(String name) throws IOException {
    var sample = sample(name);
    var file = golden(name);
    if (!Files.exists(file) && System.getProperty("plantao.golden", "").equals("write")) {
      write(file, sample.value());
    }
    assertThat(file).as("a new kind of record needs its golden file").exists();
    var stored = JSON.readTree(Files.readString(file));
    assertThat((Object) StoredJson.read(facts(stored), sample.type(), words(stored)))
        .isEqualTo(sample.value());
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_written_today_only_adds_to_what_was_written_once(String name) throws IOException {
    var stored = JSON.readTree(Files.readString(golden(name)));
    var today = StoredJson.write(sample(name).value(), new Words());
    requireWithin(
        name,
        JSON.readTree(DIGEST.matcher(facts(stored)).replaceAll("\"digest\":\"\"")),
        JSON.readTree(DIGEST.matcher(today).replaceAll("\"digest\":\"\"")));
  }

  /// Every member of the one is in the other, with the same value.
  private static void requireWithin(String where, JsonNode once, JsonNode today) {
    if (!once.isObject()) {
      assertThat(today).as(where).isEqualTo(once);
      return;
    }
    for (var member : once.properties()) {
      var at = where + "." + member.getKey();
      assertThat(today.has(member.getKey())).as(at).isTrue();
      requireWithin(at, member.getValue(), today.get(member.getKey()));
    }
  }

  private static void write(Path file, Object value) throws IOException {
    var words = new Words();
    var stored = JSON.createObjectNode();
    stored.set("facts", JSON.readTree(StoredJson.write(value, words)));
    var list = stored.putArray("words");
    words.all().forEach(w -> list.addObject().put("salt", w.salt()).put("text", w.text()));
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(stored) + "\n");
  }

  private static String facts(JsonNode stored) {
    return stored.path("facts").toString();
  }

  private static Words words(JsonNode stored) {
    var words = new ArrayList<Words.Word>();
    for (var word : stored.path("words")) {
      words.add(new Words.Word(word.path("salt").asString(), word.path("text").asString()));
    }
    return new Words(words);
  }

  @Test
  void every_kind_of_event_phase_and_escalation_has_a_sample() {
    var kinds = new TreeSet<String>();
    samples()
        .values()
        .forEach(sample -> {
          var value =
              sample.value() instanceof Recorded recorded ? recorded.event() : sample.value();
          kinds.add(value.getClass().getName());
        });
    for (var sealed : List.of(ConversationEvent.class, Phase.class, Escalation.class)) {
      for (var kind : sealed.getPermittedSubclasses()) {
        assertThat(kinds).contains(kind.getName());
      }
    }
  }

  @Test
  void the_same_text_is_stored_once_and_every_text_has_a_salt_of_its_own() {
    var words = new Words();
    StoredJson.write(sample("opened").value(), words);
    var texts = words.all().stream().map(Words.Word::text).toList();
    assertThat(texts).doesNotHaveDuplicates().contains("~Ana");
    assertThat(words.all().stream().map(Words.Word::salt)).doesNotHaveDuplicates();
    var again = new Words();
    var first = StoredJson.write(sample("note-added").value(), new Words());
    assertThat(StoredJson.write(sample("note-added").value(), again)).isNotEqualTo(first);
  }

  @Test
  void erased_words_are_read_back_as_erased_and_the_others_still_fit_their_digests() {
    var words = new Words();
    var facts = StoredJson.write(sample("opened").value(), words);
    var left = new ArrayList<Words.Word>();
    for (var word : words.all()) {
      var erased = word.text().equals("~subject") || word.text().contains("@");
      left.add(erased ? new Words.Word("", "") : word);
    }
    var read = StoredJson.read(facts, Recorded.class, new Words(left));
    var opened = (ConversationEvent.Opened) read.event();
    assertThat(opened.intake().subject().erased()).isTrue();
    assertThat(String.valueOf(opened.intake().requester().address())).doesNotContain("acme");
    assertThat(opened.message().body().orEmpty()).isEqualTo("~description");
    assertThat(fitting(JSON.readTree(facts), left)).hasSize(left.size() - 2);
  }

  /// The numbers of the words whose digest in the facts is that of the word.
  private static Set<Integer> fitting(JsonNode facts, List<Words.Word> words) {
    var fitting = new TreeSet<Integer>();
    if (facts.has("word")) {
      int number = facts.path("word").asInt();
      if (words.get(number).digest().equals(facts.path("digest").asString())) {
        fitting.add(number);
      }
    }
    facts.forEach(child -> fitting.addAll(fitting(child, words)));
    return fitting;
  }

  @Test
  void a_field_that_this_code_does_not_know_is_no_small_thing() {
    var facts = "{\"type\":\"open\",\"surprise\":1}";
    assertThatThrownBy(() -> StoredJson.read(facts, Phase.class, new Words()))
        .isInstanceOf(RuntimeException.class);
  }
}
