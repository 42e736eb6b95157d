package dev.plantao.functions.mail.kind;

import dev.plantao.functions.mail.mime.Headers;
import dev.plantao.functions.mail.mime.ParsedMail;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Signs of mailing lists and bulk mail.
///
/// Many companies make their support address a Google group. What a customer writes to it arrives
/// with a list's headers; it is told from a discussion by its original sender, and by the absence
/// of everything that bulk mail has.
final class Lists {

  private static final List<String> LIST =
      List.of(
          "List-Id",
          "List-Post",
          "Mailing-List",
          "X-Mailing-List",
          "X-BeenThere",
          "X-Mailman-Version",
          "X-List");

  private static final List<String> BULK =
      List.of(
          "X-Campaign",
          "X-CampaignId",
          "X-Campaign-Id",
          "X-Mailchimp-Id",
          "X-MC-User",
          "X-CSA-Complaints",
          "X-Mailer-Campaign",
          "X-SFMC-Stack",
          "X-Bulkmail",
          "X-Newsletter");

  private Lists() {}

  static Optional<String> sign(ParsedMail mail) {
    Headers headers = mail.headers();
    Optional<String> bulk = bulk(headers);
    if (bulk.isPresent()) {
      return bulk;
    }
    if (isThroughGroup(headers)) {
      return Optional.empty();
    }
    return LIST.stream().filter(headers::has).findFirst().or(() -> precedence(headers));
  }

  private static Optional<String> bulk(Headers headers) {
    Optional<String> campaign = BULK.stream().filter(headers::has).findFirst();
    if (campaign.isPresent()) {
      return campaign;
    }
    if (headers.has("List-Unsubscribe-Post")) {
      return Optional.of("List-Unsubscribe-Post");
    }
    boolean leave =
        headers.has("List-Unsubscribe") && !isThroughGroup(headers) && !isAnswer(headers);
    return leave ? Optional.of("List-Unsubscribe") : Optional.empty();
  }

  /// Programs that people answer with write this one header too; what is sent to many answers
  /// nobody.
  private static boolean isAnswer(Headers headers) {
    return headers.has("In-Reply-To") && !headers.has("Feedback-ID");
  }

  /// A person's mail that a Google group passed on.
  private static boolean isThroughGroup(Headers headers) {
    boolean passedOn =
        headers.has("X-Original-From")
            || (headers.has("X-Original-Sender") && headers.has("X-Google-Group-Id"));
    return passedOn && !headers.has("Feedback-ID");
  }

  private static Optional<String> precedence(Headers headers) {
    return headers
        .first("Precedence")
        .map(value -> value.strip().toLowerCase(Locale.ROOT))
        .filter(value -> List.of("bulk", "list", "junk").contains(value))
        .map(value -> "Precedence: " + value);
  }
}
