package dev.plantao.functions.letters;

import static dev.plantao.functions.letters.FeedbackPage.COMMENT_LIMIT;
import static dev.plantao.functions.letters.FeedbackPage.HIGHEST_RATING;
import static dev.plantao.functions.letters.FeedbackPage.LOWEST_RATING;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Text;
import java.net.URI;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Words the feedback page in one language.
final class PageComposer {
  private final Wording wording;
  private final String style;

  PageComposer(Wording wording, String style) {
    this.wording = wording;
    this.style = style;
  }

  PageSheet compose(FeedbackPage page) {
    return switch (page) {
      case FeedbackPage.Asking p ->
          sheet(p, "asking", p.id(), null, null, form(p.action(), p.rating(), p.comment(), p));
      case FeedbackPage.Thanking p -> sheet(p, "thanking", p.id(), given(p.rating()), null, null);
      case FeedbackPage.AlreadyGiven p ->
          sheet(
              p,
              "given",
              p.id(),
              given(p.rating()),
              wording.say("given.change"),
              form(p.action(), p.rating(), p.comment(), p));
      case FeedbackPage.LinkInvalid p -> sheet(p, "invalid", null, null, null, null);
    };
  }

  private PageSheet sheet(
      FeedbackPage page,
      String key,
      @Nullable ConversationId id,
      @Nullable String given,
      @Nullable String change,
      PageSheet.@Nullable Form form) {
    return new PageSheet(
        page.language().tag(),
        style,
        wording.say(key + ".heading"),
        wording.say(key + ".text"),
        id == null ? null : wording.say("id", id.value()),
        given,
        change,
        form,
        wording.say("team"));
  }

  private String given(int rating) {
    return wording.say("rating.given", Integer.toString(rating), wording.say("rating." + rating));
  }

  private PageSheet.Form form(
      URI action, @Nullable Integer rating, Text comment, FeedbackPage page) {
    boolean missing = page instanceof FeedbackPage.Asking asking && asking.ratingMissing();
    return new PageSheet.Form(
        action.toASCIIString(),
        wording.say("rating.question"),
        missing ? wording.say("rating.missing") : null,
        IntStream.rangeClosed(LOWEST_RATING, HIGHEST_RATING)
            .mapToObj(value -> choice(value, rating))
            .toList(),
        wording.say("comment.label"),
        wording.say("comment.hint"),
        COMMENT_LIMIT,
        comment.orEmpty(),
        wording.say("send"));
  }

  private PageSheet.Choice choice(int value, @Nullable Integer chosen) {
    return new PageSheet.Choice(
        value, wording.say("rating." + value), chosen != null && chosen == value);
  }
}
