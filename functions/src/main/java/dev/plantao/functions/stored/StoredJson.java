package dev.plantao.functions.stored;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Escalation;
import dev.plantao.core.conversation.IncidentId;
import dev.plantao.core.conversation.Phase;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.file.FileId;
import dev.plantao.core.people.AgentId;
import dev.plantao.core.people.EmailAddress;
import dev.plantao.core.people.TeamName;
import dev.plantao.core.policy.Provider;
import dev.plantao.core.sla.BusinessCalendar;
import dev.plantao.core.sla.Promise;
import dev.plantao.core.whatif.SimulationId;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/// The core's records as JSON. Texts and addresses are replaced by `{"word": n, "digest": "…"}`;
/// the words themselves travel beside.
///
/// The names in the stored JSON are those of record components and, in kebab case, of the members
/// of sealed types.
public final class StoredJson {
  /// Grows with every change that older code could not read; older code refuses a newer one.
  public static final int VERSION = 5;

  /// From here on an entry's facts say when it is due, and of which version its item is.
  public static final int CHAIN_COVERS_DUE = 5;

  private static final String WORDS = Words.class.getName();
  private static final JsonMapper MAPPER = mapper();

  private StoredJson() {}

  /// Writes a record, adding its texts to `words`.
  public static String write(Object record, Words words) {
    return MAPPER.writer().withAttribute(WORDS, words).writeValueAsString(record);
  }

  /// Reads a record whose texts are in `words`.
  public static <T> T read(String json, Class<T> type, Words words) {
    return MAPPER.readerFor(type).withAttribute(WORDS, words).readValue(json);
  }

  private static JsonMapper mapper() {
    var builder =
        JsonMapper.builder()
            .addModule(values())
            .changeDefaultPropertyInclusion(
                always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (var sealed : new Class<?>[] {ConversationEvent.class, Phase.class, Escalation.class}) {
      builder.addMixIn(sealed, Typed.class);
      for (var member : sealed.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(member, kebab(member.getSimpleName())));
      }
    }
    return builder.addMixIn(Promise.class, WithoutHours.class).build();
  }

  /// They stand in the terms.
  @JsonIgnoreProperties("hours")
  private interface WithoutHours {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  private interface Typed {}

  private static String kebab(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static JacksonModule values() {
    var module = new SimpleModule("plantao-values");
    scalar(module, ConversationId.class, ConversationId::value, ConversationId::new);
    scalar(module, CommandId.class, CommandId::value, CommandId::new);
    scalar(module, TeamName.class, TeamName::value, TeamName::new);
    scalar(module, AgentId.class, AgentId::value, AgentId::new);
    scalar(module, CustomerId.class, CustomerId::value, CustomerId::new);
    scalar(module, Provider.class, Provider::name, Provider::new);
    scalar(module, SimulationId.class, SimulationId::value, SimulationId::new);
    scalar(module, BusinessCalendar.class, CalendarText::of, CalendarText::read);
    scalar(module, IncidentId.class, IncidentId::value, IncidentId::new);
    scalar(module, FileId.class, FileId::toString, text -> FileId.parse(text).orElseThrow());
    module.addSerializer(Text.class, new WordSerializer<>(Text::value));
    module.addDeserializer(Text.class, new WordDeserializer<>(Text::of, Text.ERASED));
    module.addSerializer(EmailAddress.class, new WordSerializer<>(EmailAddress::value));
    module.addDeserializer(
        EmailAddress.class, new WordDeserializer<>(EmailAddress::new, EmailAddress.ERASED));
    return module;
  }

  private static <T> void scalar(
      SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
    module.addSerializer(
        type,
        new ValueSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator to, SerializationContext context) {
            to.writeString(out.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new ValueDeserializer<T>() {
          @Override
          public T deserialize(JsonParser from, DeserializationContext context) {
            return in.apply(from.getString());
          }
        });
  }

  private static final class WordSerializer<T> extends ValueSerializer<T> {
    private final Function<T, @Nullable String> text;

    WordSerializer(Function<T, @Nullable String> text) {
      this.text = text;
    }

    @Override
    public void serialize(T value, JsonGenerator to, SerializationContext context) {
      var words = (Words) context.getAttribute(WORDS);
      int number = words.add(text.apply(value));
      to.writeStartObject();
      to.writeNumberProperty("word", number);
      to.writeStringProperty("digest", words.get(number).digest());
      to.writeEndObject();
    }
  }

  private static final class WordDeserializer<T> extends ValueDeserializer<T> {
    private final Function<String, T> of;
    private final T erased;

    WordDeserializer(Function<String, T> of, T erased) {
      this.of = of;
      this.erased = erased;
    }

    @Override
    public T deserialize(JsonParser from, DeserializationContext context) {
      var node = context.readTree(from);
      var word = ((Words) context.getAttribute(WORDS)).get(node.path("word").asInt());
      return word.erased() ? erased : of.apply(word.text());
    }
  }
}
