package dev.plantao.functions.oncall;

import dev.plantao.core.conversation.Conversation;
import dev.plantao.core.conversation.ConversationEvent;
import dev.plantao.core.conversation.Paging;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.mail.LetterBook.Intent;
import dev.plantao.core.outbox.Effect;
import dev.plantao.core.outbox.EffectBook;
import dev.plantao.core.outbox.EffectUnderWayException;
import dev.plantao.functions.letters.NoticePress;
import dev.plantao.functions.notices.NoticeComposer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Calls the on-call: marked before and after, and not at all once somebody acknowledged.
public final class Pager {
  private final ConversationLog log;
  private final EffectBook effects;
  private final SnsOnCall onCall;
  private final NoticeComposer composer;
  private final NoticePress press = new NoticePress();

  public Pager(ConversationLog log, EffectBook effects, SnsOnCall onCall, NoticeComposer composer) {
    this.log = log;
    this.effects = effects;
    this.onCall = onCall;
    this.composer = composer;
  }

  /// What came of a call.
  public enum Delivery {
    PUBLISHED,
    /// Published, though an earlier attempt may have published it too.
    REPEATED,
    /// It was done before; nothing was published.
    DONE_BEFORE,
    /// Acknowledged, over, or followed by a later call meanwhile.
    OVER
  }

  public Delivery deliver(Effect.CallOut call, Instant now) {
    var entry =
        log.entry(call.conversation(), call.entry())
            .orElseThrow(() -> new IllegalStateException("no entry for " + call));
    var recorded = entry.events().get(Math.toIntExact(call.event() - entry.seq()));
    if (!(recorded.event() instanceof ConversationEvent.Paged paged)) {
      throw new IllegalStateException("nobody is called by " + call);
    }
    var intent = effects.intend(call, now);
    if (intent == Intent.UNDER_WAY) {
      throw new EffectUnderWayException();
    }
    if (intent == Intent.DONE) {
      return Delivery.DONE_BEFORE;
    }
    var state = log.newest(call.conversation()).orElse(entry).after();
    var paging = state.paging();
    if (paging == null || !paging.ringing() || paging.attempt() > paged.attempt()) {
      effects.done(call, "over", now);
      return Delivery.OVER;
    }
    effects.done(call, "published " + publish(call, paged, paging, state, now), now);
    return intent == Intent.REPEATED ? Delivery.REPEATED : Delivery.PUBLISHED;
  }

  private String publish(
      Effect.CallOut call,
      ConversationEvent.Paged paged,
      Paging paging,
      Conversation state,
      Instant now) {
    var who = paged.to() == null ? "" : paged.to().value();
    var notice = composer.call(paged.reason(), state, paging.since());
    var words = press.call(notice, paging.id().value(), paged.attempt(), who);
    try {
      return onCall.publish(words.subject(), words.text(), attributes(paged, paging, state));
    } catch (CallRefusedException refused) {
      effects.refused(call, now);
      throw refused;
    }
  }

  /// For whoever routes calls by machine.
  private static Map<String, String> attributes(
      ConversationEvent.Paged paged, Paging paging, Conversation state) {
    var all = new TreeMap<String, String>();
    all.put("page", paging.id().value());
    all.put("conversation", state.id().value());
    all.put("severity", Integer.toString(state.handling().severity().level()));
    all.put("reason", paged.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    all.put("attempt", Integer.toString(paged.attempt()));
    if (paged.to() != null) {
      all.put("to", paged.to().value());
    }
    return all;
  }
}
