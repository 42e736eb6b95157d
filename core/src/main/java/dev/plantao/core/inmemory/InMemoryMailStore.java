package dev.plantao.core.inmemory;

import dev.plantao.core.desk.Page;
import dev.plantao.core.mail.KeptMail;
import dev.plantao.core.mail.MailStore;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Mails kept aside, in memory.
public final class InMemoryMailStore implements MailStore {
  private final Map<String, KeptMail> kept = new LinkedHashMap<>();

  @Override
  public synchronized void keep(KeptMail mail) {
    kept.putIfAbsent(mail.mail().id(), mail);
  }

  @Override
  public synchronized Optional<KeptMail> find(String id) {
    return Optional.ofNullable(kept.get(id));
  }

  @Override
  public synchronized Page<KeptMail> held(@Nullable String cursor, int limit) {
    var all =
        kept.values().stream()
            .filter(mail -> mail.reason() == KeptMail.Reason.QUARANTINE && mail.release() == null)
            .sorted(Comparator.comparing(InMemoryMailStore::place).reversed())
            .filter(mail -> cursor == null || place(mail).compareTo(cursor) < 0)
            .toList();
    var page = all.subList(0, Math.min(limit, all.size()));
    return new Page<>(page, page.size() < all.size() ? place(page.getLast()) : null);
  }

  private static String place(KeptMail mail) {
    return mail.at() + mail.mail().id();
  }

  @Override
  public synchronized void released(String id, KeptMail.Release release) {
    kept.computeIfPresent(
        id,
        (_, mail) ->
            mail.release() == null
                ? new KeptMail(mail.reason(), mail.mail(), mail.at(), release)
                : mail);
  }
}
