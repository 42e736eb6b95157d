package dev.plantao.functions.http;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.log.Entry;
import dev.plantao.core.mail.LetterDue;
import dev.plantao.core.mail.LetterKind;
import dev.plantao.core.outbox.Effect;
import java.util.List;

/// What the widget asks beside the conversation itself.
final class ChatCalls {
  private final Desk desk;

  ChatCalls(Desk desk) {
    this.desk = desk;
  }

  /// That the customer has read so far, from where no socket is open.
  Answer read(Call call) {
    var entry = own(call);
    var fields = call.fields();
    var seq = fields.number("seq", 1, Integer.MAX_VALUE);
    fields.done();
    // Nobody has read what is not written yet.
    var known = Math.min(seq, entry.after().lastSeq());
    desk.marks().read(entry.after().id(), Actor.Role.CUSTOMER, known);
    return Answer.ok(Json.object().put("seq", known));
  }

  /// Mails what was said so far to the address of the conversation. The letter is marked by the
  /// newest event: once it went out, asking again with nothing said in between mails nothing.
  Answer transcript(Call call) {
    var entry = own(call);
    call.fields().done();
    var state = entry.after();
    if (state.intake().requester().address() == null) {
      return Answer.problem(
          Problem.of(
              422,
              "no-address",
              "There is no address to mail it to",
              "The conversation was opened without a verified address."));
    }
    var letter = new LetterDue(state.id(), entry.seq(), state.lastSeq(), LetterKind.TRANSCRIPT);
    desk.letters().send(List.of(new Effect.SendLetter(letter)));
    return Answer.accepted(Json.object().put("seq", state.lastSeq()));
  }

  private Entry own(Call call) {
    var customer = CustomerCalls.customerOf(call).requireCustomer();
    return desk.log()
        .newest(call.conversation())
        .filter(entry -> customer.equals(entry.after().intake().requester().customer()))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
