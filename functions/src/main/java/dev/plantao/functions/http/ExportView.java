package dev.plantao.functions.http;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.customer.Customer;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.KeptMail;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What is kept about somebody, as they are given it: what support sees, less what is about others.
public final class ExportView {
  /// The files lie beside the timeline; what became of their uploads is the desk's business.
  private static final Uploads NONE =
      new Uploads() {
        @Override
        public Optional<Upload> announce(Upload fresh) {
          throw new IllegalStateException("an export announces nothing");
        }

        @Override
        public Optional<Upload> find(FileId id) {
          return Optional.empty();
        }

        @Override
        public boolean replace(Upload next) {
          throw new IllegalStateException("an export changes nothing");
        }

        @Override
        public boolean forget(FileId id) {
          throw new IllegalStateException("an export forgets nothing");
        }
      };

  private ExportView() {}

  public static ObjectNode conversation(Conversation state, Instant now) {
    var json = ConversationView.forCustomer(state, now);
    var requester = state.intake().requester();
    var about = json.putObject("requester");
    if (requester.address() != null) {
      about.put("email", requester.address().value());
    }
    if (requester.name() != null) {
      about.put("name", requester.name().orEmpty());
    }
    return json;
  }

  /// The items of an entry. Who of support wrote is told by name and not by login; what only hints
  /// at conversations of others is left out.
  public static List<ObjectNode> items(Entry entry) {
    var items = new TimelineView(true, new FileView(NONE, entry.at())).items(entry, 0);
    for (var item : items) {
      item.remove(List.of("quotes", "likely", "follows"));
      var by = item.path("by");
      if (by instanceof ObjectNode who && !who.path("role").asString("").equals("customer")) {
        who.remove("user");
      }
    }
    return items;
  }

  public static ObjectNode mail(KeptMail kept) {
    return QuarantineCalls.view(kept);
  }

  public static ObjectNode customer(Customer customer) {
    return DirectoryCalls.json(customer);
  }
}
