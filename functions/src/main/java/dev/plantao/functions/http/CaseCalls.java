package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Kind;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.JointRequest;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Splits;
import java.util.function.Function;

/// One case, one conversation: merging duplicates, splitting what are two (DU-2).
final class CaseCalls {
  private static final ConversationId NONE = ConversationId.of(Kind.TICKET, 0);

  private final Desk desk;

  CaseCalls(Desk desk) {
    this.desk = desk;
  }

  Answer merge(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    var into = fields.oneOf("into", ConversationId::parse, "a conversation's id", NONE);
    fields.done();
    var request = request(call, caller, Keys.of(caller.sub(), call, fields.body()));
    var outcome = desk.merges().merge(call.conversation(), into, request, Patience.OF_A_PERSON);
    return Outcomes.answer(outcome, CaseCalls::moved, CaseCalls::moved);
  }

  Answer unmerge(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    fields.done();
    var request = request(call, caller, Keys.of(caller.sub(), call, fields.body()));
    var outcome = desk.merges().unmerge(call.conversation(), request, Patience.OF_A_PERSON);
    return Outcomes.answer(outcome, CaseCalls::moved, CaseCalls::moved);
  }

  Answer split(Call call) {
    var caller = staff(call);
    var fields = call.fields();
    long seq = fields.number("seq", 1, Integer.MAX_VALUE);
    var subject = fields.line("subject");
    fields.done();
    var keys = Keys.of(caller.sub(), call, fields.body());
    var wanted = new Splits.Wanted(call.conversation(), seq, subject, keys.draw().id(Kind.TICKET));
    // It writes lists of open cases as openings do, and is as patient with others who do.
    var outcome = desk.splits().split(wanted, request(call, caller, keys), desk.openingPatience());
    Function<Entry, Answer> made = CaseCalls::made;
    return Outcomes.answer(outcome, made, made);
  }

  private static JointRequest request(Call call, Caller caller, Keys keys) {
    return new JointRequest(
        keys.command(), caller.actor(), keys.key(), call.expectedVersion(), call.at());
  }

  private static Answer moved(Entry entry) {
    var state = entry.after();
    return Answer.ok(ConversationView.forStaff(state, entry.at())).withVersion(state.lastSeq());
  }

  private static Answer made(Entry opened) {
    var state = opened.after();
    return Answer.created(ConversationView.forStaff(state, opened.at()))
        .with("location", "/desk/conversations/" + state.id().value())
        .withVersion(state.lastSeq());
  }

  private static Caller staff(Call call) {
    var caller = call.caller();
    caller.requireStaff();
    return caller;
  }
}
