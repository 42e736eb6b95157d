package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.people.Language;
import dev.plantao.core.statement.Statement;
import dev.plantao.functions.letters.StatementPress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The SLA statement of a conversation: the sum behind each verdict, for machines and for people.
final class StatementCalls {
  private static final int PAGE = 200;

  private final Desk desk;
  private final StatementPress press = new StatementPress();

  StatementCalls(Desk desk) {
    this.desk = desk;
  }

  Answer forCustomer(Call call) {
    var customer = call.caller().requireCustomer();
    var newest =
        desk.log()
            .newest(call.conversation())
            .filter(entry -> customer.equals(entry.after().intake().requester().customer()));
    return answer(call, newest.orElseThrow(() -> new ProblemException(Problem.notFound())));
  }

  Answer forStaff(Call call) {
    call.caller().requireStaff();
    var newest = desk.log().newest(call.conversation());
    return answer(call, newest.orElseThrow(() -> new ProblemException(Problem.notFound())));
  }

  private Answer answer(Call call, Entry newest) {
    var statement = Statement.of(whole(newest.after().id()));
    if (wantsPage(call)) {
      var language = call.query("language");
      var in =
          language == null
              ? newest.after().handling().language()
              : Language.ofTag(language).orElse(Language.EN);
      return Answer.page(200, press.print(statement, in), press.contentSecurityPolicy())
          .withVersion(statement.lastSeq());
    }
    return Answer.ok(StatementView.of(statement)).withVersion(statement.lastSeq());
  }

  private static boolean wantsPage(Call call) {
    var accept = call.header("accept");
    return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
  }

  private List<Entry> whole(ConversationId id) {
    var all = new ArrayList<Entry>();
    for (var page = desk.log().entries(id, 0, PAGE);
        !page.isEmpty();
        page = desk.log().entries(id, all.getLast().after().lastSeq(), PAGE)) {
      all.addAll(page);
      if (page.size() < PAGE) {
        break;
      }
    }
    return all;
  }
}
