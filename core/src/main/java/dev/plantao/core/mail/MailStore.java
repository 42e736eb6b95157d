package dev.plantao.core.mail;

import dev.plantao.core.desk.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the mails that are on no conversation's log.
public interface MailStore {

  /// Keeps one; keeping it again changes nothing.
  void keep(KeptMail mail);

  /// The mail of this id, whatever it was kept for.
  Optional<KeptMail> find(String id);

  /// What is held in quarantine, newest first; released ones are not.
  Page<KeptMail> held(@Nullable String cursor, int limit);

  /// Notes who released a mail. The first release stays.
  void released(String id, KeptMail.Release release);
}
