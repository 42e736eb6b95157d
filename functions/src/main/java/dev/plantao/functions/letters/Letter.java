package dev.plantao.functions.letters;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Status;
import dev.plantao.core.conversation.Text;
import dev.plantao.core.people.Language;
import java.net.URI;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One occasion on which the desk writes to a customer, with all that the letter has to say.
///
/// `id` is the conversation it is about, `language` the conversation's own (CH-7), `subject` the
/// words the customer gave the case, already masked; they may be empty or erased.
public sealed interface Letter {
  ConversationId id();

  Language language();

  Text subject();

  /// Whether a machine or a person speaks, for the mail's header.
  default AutoSubmitted autoSubmitted() {
    return switch (this) {
      case Acknowledgement _ -> AutoSubmitted.REPLIED;
      case AgentReply _, Resolved _ -> AutoSubmitted.NO;
      case StatusChanged _,
          ExpectedResolutionChanged _,
          Transcript _,
          Reminder _,
          ClosedAfterWaiting _,
          Reopened _,
          Merged _,
          FileMasked _,
          IncidentUpdate _ ->
          AutoSubmitted.GENERATED;
    };
  }

  /// A mail or a form arrived and has its id. No first response (SL-3), and says so.
  ///
  /// @param firstResponseDue before when a person will have answered (SL-2)
  /// @param maskedKinds what was masked in it (SE-3), such as `api-key`; an unknown kind is told in
  ///   general words
  /// @param ask what would help and was not given (PR-1), in the order to ask for it
  /// @param fromForm whether it came by the open form: anybody can type anybody's address there, so
  ///   the letter repeats nothing that was typed, not even the subject
  record Acknowledgement(
      ConversationId id,
      Language language,
      Text subject,
      Instant firstResponseDue,
      Set<String> maskedKinds,
      List<Missing> ask,
      boolean fromForm)
      implements Letter {
    public Acknowledgement {
      maskedKinds = sorted(maskedKinds);
      ask = List.copyOf(ask);
    }
  }

  /// An agent's public reply, as it was written.
  ///
  /// @param agentName who signs; null where the agents of this desk stay nameless
  /// @param closesAt when the conversation closes unless the customer answers (PR-6); null where
  ///   the desk does not wait for the customer
  /// @param files names of the files that came with it; the letter says where they are
  /// @param maskedKinds what was masked in the customer's messages since the last letter (SE-3)
  record AgentReply(
      ConversationId id,
      Language language,
      Text subject,
      Text body,
      @Nullable Text agentName,
      @Nullable Instant closesAt,
      List<Text> files,
      Set<String> maskedKinds)
      implements Letter {
    public AgentReply {
      files = List.copyOf(files);
      maskedKinds = sorted(maskedKinds);
    }
  }

  /// The conversation moved to another status by an agent's hand.
  record StatusChanged(ConversationId id, Language language, Text subject, Status from, Status to)
      implements Letter {}

  /// The problem is now expected to be solved at another time (PR-4).
  ///
  /// @param from what was told before; null where nothing was
  /// @param reason why, in the agent's words; may be empty
  record ExpectedResolutionChanged(
      ConversationId id,
      Language language,
      Text subject,
      @Nullable Instant from,
      Instant to,
      Text reason)
      implements Letter {}

  /// The desk still waits for the customer (PR-6).
  ///
  /// @param closesAt when the conversation closes unless the customer answers
  record Reminder(ConversationId id, Language language, Text subject, Instant closesAt)
      implements Letter {}

  /// The customer did not answer in time, so the conversation was closed (PR-6).
  ///
  /// @param reopenUntil until when an answer opens it again (ML-3)
  record ClosedAfterWaiting(ConversationId id, Language language, Text subject, Instant reopenUntil)
      implements Letter {}

  /// The problem is solved: how, and a request for feedback (PR-5).
  ///
  /// @param summary the resolution, in the agent's words
  /// @param feedbackUrl the signed link to the feedback page
  /// @param reopenUntil until when an answer opens the conversation again (ML-3)
  record Resolved(
      ConversationId id,
      Language language,
      Text subject,
      Text summary,
      URI feedbackUrl,
      Instant reopenUntil)
      implements Letter {
    public Resolved {
      var scheme = String.valueOf(feedbackUrl.getScheme());
      if (!scheme.equals("https") && !scheme.equals("http")) {
        throw new IllegalArgumentException("a feedback link must be http(s), not " + scheme);
      }
    }
  }

  /// What was said in a conversation, as its customer asked for it.
  record Transcript(ConversationId id, Language language, Text subject, List<Said> said)
      implements Letter {
    public Transcript {
      said = List.copyOf(said);
    }

    /// One message.
    ///
    /// @param bySupport whether support said it, or the customer
    /// @param name who, where they have a name
    public record Said(Instant at, boolean bySupport, @Nullable Text name, Text body) {}
  }

  /// A closed conversation is open again.
  record Reopened(ConversationId id, Language language, Text subject) implements Letter {}

  /// The conversation was a duplicate and goes on in another one (DU-2).
  ///
  /// @param into where it goes on
  record Merged(ConversationId id, Language language, Text subject, ConversationId into)
      implements Letter {}

  /// Secrets were masked in a file that the customer sent (SE-3).
  record FileMasked(ConversationId id, Language language, Text subject, Set<String> maskedKinds)
      implements Letter {
    public FileMasked {
      maskedKinds = sorted(maskedKinds);
    }
  }

  /// News of an incident that the conversation is linked to (PR-8).
  ///
  /// @param title the incident's
  /// @param text the update, as an agent wrote it
  record IncidentUpdate(ConversationId id, Language language, Text subject, Text title, Text text)
      implements Letter {}

  private static Set<String> sorted(Set<String> kinds) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
  }
}
