package dev.plantao.functions.http;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Outcome;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Request;
import dev.plantao.core.people.Language;
import dev.plantao.functions.letters.FeedbackPage;
import dev.plantao.functions.letters.PagePress;
import dev.plantao.functions.stored.Signer;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;

/// The page behind the link in a letter. Opening it changes nothing, because mail scanners open
/// every link; only its form does.
final class FeedbackCalls {
  private final Desk desk;
  private final PagePress press = new PagePress();

  FeedbackCalls(Desk desk) {
    this.desk = desk;
  }

  Answer ask(Call call) {
    return state(call)
        .map(state -> page(200, asking(state, call)))
        .orElseGet(FeedbackCalls.this::invalid);
  }

  private FeedbackPage asking(Conversation state, Call call) {
    var given = state.feedback();
    var language = state.handling().language();
    if (given == null) {
      return FeedbackPage.Asking.first(state.id(), language, action(call));
    }
    var comment = given.comment() == null ? Text.of("") : given.comment();
    return new FeedbackPage.AlreadyGiven(
        state.id(), language, action(call), given.rating(), comment);
  }

  Answer take(Call call) {
    var state = state(call).orElse(null);
    if (state == null) {
      return invalid();
    }
    var form = call.form();
    var comment = form.getOrDefault("comment", "").strip();
    var said = Text.of(comment.substring(0, Math.min(comment.length(), Fields.REMARK)));
    var rating = form.getOrDefault("rating", "");
    var language = state.handling().language();
    if (!rating.matches("[1-5]")) {
      return page(
          400, new FeedbackPage.Asking(state.id(), language, action(call), null, said, true));
    }
    int stars = Integer.parseInt(rating);
    var command = new ConversationCommand.GiveFeedback(stars, comment.isEmpty() ? null : said);
    return switch (desk.conversations()
        .handle(state.id(), request(state, command, call), Patience.OF_A_PERSON)) {
      case Outcome.Done _, Outcome.Repeated _, Outcome.Unchanged _ ->
          page(200, new FeedbackPage.Thanking(state.id(), language, stars));
      case Outcome.Refused _,
          Outcome.Duplicate _,
          Outcome.NotFound _,
          Outcome.KeyReused _,
          Outcome.Stale _,
          Outcome.Contended _ ->
          page(409, asking(state, call));
    };
  }

  private static Request request(Conversation state, ConversationCommand command, Call call) {
    var by = new Actor(Actor.Role.CUSTOMER, null, state.intake().requester().name());
    return new Request(
        new CommandId("feedback-" + UUID.randomUUID()),
        by,
        new Request.Reach.All(),
        null,
        null,
        command,
        call.at());
  }

  /// The conversation of a link whose signature is ours.
  private Optional<Conversation> state(Call call) {
    return desk.signer()
        .verify(Signer.Purpose.FEEDBACK, call.path("link"))
        .flatMap(desk.log()::newest)
        .map(Entry::after);
  }

  private static URI action(Call call) {
    return URI.create("/feedback/" + call.path("link"));
  }

  private Answer invalid() {
    return page(404, new FeedbackPage.LinkInvalid(Language.EN));
  }

  private Answer page(int status, FeedbackPage page) {
    return Answer.page(status, press.print(page), press.contentSecurityPolicy());
  }
}
