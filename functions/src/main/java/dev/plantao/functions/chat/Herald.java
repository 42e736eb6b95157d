package dev.plantao.functions.chat;

import dev.plantao.core.chat.Follower;
import dev.plantao.core.chat.Followers;
import dev.plantao.core.chat.Sockets;
import dev.plantao.core.chat.Topic;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.Patience;
import dev.plantao.core.outbox.Effect;
import dev.plantao.functions.http.SocketViews;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Tells those who listen. What it tells is never truth: a socket that does not take a frame is
/// closed, so that its client comes back and asks for what it missed.
public final class Herald {
  private final SocketViews views;
  private final Followers followers;
  private final Sockets sockets;
  private final Patience patience;

  /// @param patience with a socket or a gateway that is busy; well below a second
  public Herald(SocketViews views, Followers followers, Sockets sockets, Patience patience) {
    this.views = views;
    this.followers = followers;
    this.sockets = sockets;
    this.patience = patience;
  }

  /// What became of a push.
  public enum Delivery {
    PUSHED,
    /// Nobody listens.
    TO_NOBODY,
    /// A socket took nothing any more, and was closed.
    HUNG_UP
  }

  /// An entry, to all who follow its conversation or the queue.
  public Delivery deliver(Effect.Push push, Instant now) {
    var id = push.conversation();
    var listening = followers.of(new Topic.Of(id), now);
    var atQueue = followers.of(new Topic.Queue(), now);
    if (listening.isEmpty() && atQueue.isEmpty()) {
      return Delivery.TO_NOBODY;
    }
    var entry =
        views.entry(id, push.entry()).orElseThrow(() -> new IllegalStateException("no " + push));
    var inTime = tell(new Topic.Of(id), listening, who -> frames(entry, who, now));
    if (!atQueue.isEmpty()) {
      var frame = Frames.inQueue(SocketViews.inQueue(entry.after(), now));
      inTime &= tell(new Topic.Queue(), atQueue, _ -> List.of(frame));
    }
    return inTime ? Delivery.PUSHED : Delivery.HUNG_UP;
  }

  private List<String> frames(Entry entry, Follower who, Instant now) {
    return views.items(entry, who.staff(), now).stream()
        .map(item -> Frames.entry(entry.after().id(), item))
        .toList();
  }

  /// Who is there, to all who are.
  void announcePresence(ConversationId conversation, Instant now) {
    var topic = new Topic.Of(conversation);
    var there = followers.of(topic, now);
    tell(topic, there, who -> List.of(Frames.presence(conversation, there, who.staff())));
  }

  /// Something of the moment, to all but the one it comes from.
  void tellOthers(
      ConversationId conversation, String from, Instant now, Function<Follower, String> frame) {
    var topic = new Topic.Of(conversation);
    var others =
        followers.of(topic, now).stream().filter(who -> !who.connection().equals(from)).toList();
    tell(topic, others, who -> List.of(frame.apply(who)));
  }

  /// Frames to one socket, in their order.
  ///
  /// @return false where it took them no more
  boolean send(String connection, List<String> frames) {
    for (var frame : frames) {
      if (post(connection, frame) != Sockets.Sent.TAKEN) {
        return false;
      }
    }
    return true;
  }

  void hangUp(String connection) {
    sockets.hangUp(connection);
  }

  private boolean tell(Topic topic, List<Follower> all, Function<Follower, List<String>> frames) {
    var inTime = true;
    for (var who : all) {
      for (var frame : frames.apply(who)) {
        var sent = post(who.connection(), frame);
        if (sent == Sockets.Sent.GONE) {
          followers.remove(topic, who.connection());
        }
        if (sent == Sockets.Sent.BUSY) {
          sockets.hangUp(who.connection());
          inTime = false;
        }
        if (sent != Sockets.Sent.TAKEN) {
          break;
        }
      }
    }
    return inTime;
  }

  private Sockets.Sent post(String connection, String frame) {
    var sent = sockets.post(connection, frame);
    for (int busy = 1; sent == Sockets.Sent.BUSY && patience.again(busy); busy++) {
      sent = sockets.post(connection, frame);
    }
    return sent;
  }
}
