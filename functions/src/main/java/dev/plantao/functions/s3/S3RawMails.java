package dev.plantao.functions.s3;

import dev.plantao.functions.erasure.RawMails;
import dev.plantao.functions.erasure.Subjects;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/// Raw mails in the intake. There are few: whatever was taken in is gone from there.
public final class S3RawMails implements RawMails {
  private static final int PAGE = 100;

  /// Characters in which the header is looked for.
  private static final int HEADER = 1 << 18;

  /// Fields that say who sent a mail. Whom it is for is not asked: a copy's receiver is forgotten
  /// with the mail, some days later.
  private static final Set<String> SENDERS = Set.of("from", "sender", "reply-to", "return-path");

  private final S3Files intake;
  private final String prefix;

  /// @param prefix under which raw mails lie
  public S3RawMails(S3Files intake, String prefix) {
    this.intake = intake;
    this.prefix = prefix;
  }

  @Override
  public void forget(Subjects subjects) {
    var page = intake.lying(prefix, "", PAGE);
    while (!page.isEmpty()) {
      for (var mail : page) {
        var raw = intake.get(mail.key());
        if (raw.isPresent() && subjects.in(senders(raw.get()), mail.at()).isPresent()) {
          intake.delete(mail.key());
        }
      }
      page = intake.lying(prefix, page.getLast().key(), PAGE);
    }
  }

  /// The values of the fields that name a sender.
  private static String senders(byte[] raw) {
    var text = new String(raw, 0, Math.min(raw.length, HEADER), StandardCharsets.ISO_8859_1);
    var senders = new StringBuilder();
    boolean named = false;
    for (var line : text.split("\r?\n", -1)) {
      if (line.isEmpty()) {
        break;
      }
      if (line.charAt(0) != ' ' && line.charAt(0) != '\t') {
        int colon = Math.max(0, line.indexOf(':'));
        named = SENDERS.contains(line.substring(0, colon).trim().toLowerCase(Locale.ROOT));
      }
      if (named) {
        senders.append(line).append('\n');
      }
    }
    return senders.toString();
  }
}
