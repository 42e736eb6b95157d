package dev.plantao.core.outbox;

import java.util.List;

/// Takes effects to where they are performed, each kind by a way of its own.
public interface Outbox {

  /// Sends all of them on, as often as it is asked to. A kind that cannot be sent holds up no
  /// other; it is told by an exception once the others are on their way.
  void send(List<Effect> effects);
}
