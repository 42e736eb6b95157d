package dev.plantao.functions.sqs;

import dev.plantao.core.outbox.Effect;

/// Where each kind of effect goes, by the URLs of the queues.
public record EffectQueues(
    String letters, String notices, String pages, String bus, String pushes) {

  /// For who sends letters alone.
  public static EffectQueues ofLetters(String letters) {
    return new EffectQueues(letters, "", "", "", "");
  }

  String of(Effect effect) {
    return switch (effect) {
      case Effect.SendLetter _ -> letters;
      case Effect.SendNotice _ -> notices;
      case Effect.CallOut _ -> pages;
      case Effect.Publish _ -> bus;
      case Effect.Push _ -> pushes;
    };
  }
}
