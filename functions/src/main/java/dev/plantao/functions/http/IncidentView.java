package dev.plantao.functions.http;

import static dev.plantao.functions.http.ConversationView.label;

import dev.plantao.core.conversation.Translated;
import dev.plantao.core.incident.Incident;
import dev.plantao.core.incident.IncidentUpdate;
import dev.plantao.core.people.Language;
import tools.jackson.databind.node.ObjectNode;

/// An incident as JSON, in the language of its reader; its newest update first.
final class IncidentView {

  private IncidentView() {}

  /// For everybody: no names, no numbers of ours.
  static ObjectNode forEverybody(Incident incident, Language language) {
    return view(incident, language, false);
  }

  /// For support, with all languages and who wrote what.
  static ObjectNode forStaff(Incident incident, Language language) {
    return view(incident, language, true);
  }

  private static ObjectNode view(Incident incident, Language language, boolean forStaff) {
    var json = Json.object();
    json.put("id", incident.id().value());
    json.put("title", incident.title().of(language).orEmpty());
    json.put("state", label(incident.newest().stage()));
    json.put("startedAt", incident.startedAt().toString());
    var end = incident.resolvedAt();
    if (end != null) {
      json.put("resolvedAt", end.toString());
    }
    if (forStaff) {
      json.set("titles", all(incident.title()));
    }
    var updates = json.putArray("updates");
    incident.updates().reversed().forEach(one -> updates.add(update(one, language, forStaff)));
    return json;
  }

  private static ObjectNode update(IncidentUpdate update, Language language, boolean forStaff) {
    var json = Json.object();
    json.put("at", update.at().toString());
    json.put("state", label(update.stage()));
    json.put("text", update.text().of(language).orEmpty());
    if (forStaff) {
      json.put("number", update.number());
      json.set("texts", all(update.text()));
      if (update.by().name() != null) {
        json.put("by", update.by().name().orEmpty());
      }
    }
    return json;
  }

  private static ObjectNode all(Translated words) {
    var json = Json.object();
    words.in().forEach((language, text) -> json.put(language.tag(), text.orEmpty()));
    return json;
  }
}
