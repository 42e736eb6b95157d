package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What the page behind the link in a letter shows (PR-5, PR-7).
///
/// Reading it changes nothing, because mail scanners follow every link; only the form's POST does.
/// It sends `application/x-www-form-urlencoded` with the fields `rating` (1 to 5) and `comment`.
public sealed interface FeedbackPage {
  int LOWEST_RATING = 1;
  int HIGHEST_RATING = 5;

  /// The longest comment that the form lets a customer type, in UTF-16 characters. What arrives can
  /// be longer: the form is no check.
  int COMMENT_LIMIT = 4000;

  Language language();

  /// The question, not answered yet.
  ///
  /// @param action where the form goes: the signed link itself, on the page's own host
  /// @param rating what was chosen in a form that came back; null for nothing
  /// @param comment what was typed in it
  /// @param ratingMissing whether it came back because no rating was chosen
  record Asking(
      ConversationId id,
      Language language,
      URI action,
      @Nullable Integer rating,
      Text comment,
      boolean ratingMissing)
      implements FeedbackPage {
    public Asking {
      if (rating != null) {
        checkRating(rating);
      }
    }

    /// The question as the letter's link shows it first.
    public static Asking first(ConversationId id, Language language, URI action) {
      return new Asking(id, language, action, null, Text.of(""), false);
    }
  }

  /// The answer has just arrived.
  record Thanking(ConversationId id, Language language, int rating) implements FeedbackPage {
    public Thanking {
      checkRating(rating);
    }
  }

  /// The link was used before; the answer can be changed.
  ///
  /// @param action where the form goes
  /// @param comment what was said with the rating; may be empty
  record AlreadyGiven(ConversationId id, Language language, URI action, int rating, Text comment)
      implements FeedbackPage {
    public AlreadyGiven {
      checkRating(rating);
    }
  }

  /// The link is expired, cut off or forged: the page does not say which, nor whose it was.
  record LinkInvalid(Language language) implements FeedbackPage {}

  private static void checkRating(int rating) {
    if (rating < LOWEST_RATING || rating > HIGHEST_RATING) {
      throw new IllegalArgumentException("no rating: " + rating);
    }
  }
}
