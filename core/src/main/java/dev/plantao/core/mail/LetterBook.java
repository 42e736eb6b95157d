package dev.plantao.core.mail;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.people.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/// What was sent to whom: intent before, id after. A crash in between repeats a letter at worst,
/// and the repeat is seen.
public interface LetterBook {
  /// Automatic letters an hour to one address; more is two machines talking.
  int PER_ADDRESS = 20;

  /// Automatic letters an hour in one conversation.
  int PER_CONVERSATION = 10;

  /// Automatic letters an hour to those of one domain who answer what was written to another.
  int PER_DOMAIN = 10;

  /// Writes down that a letter is about to be sent. A transcript is another letter than the one
  /// that its newest event brings.
  Intent intend(LetterDue letter, Instant now);

  /// Writes down that the mail service said no: it was surely not sent.
  void refused(LetterDue letter, Instant now);

  /// Writes down the id that the mail service gave to it.
  ///
  /// @param sentId what a reply or a bounce will name
  void sent(LetterDue letter, String sentId, Instant now);

  /// Writes down that it will not be sent, and why.
  void dropped(LetterDue letter, String why, Instant now);

  /// The conversation whose letter has this id.
  Optional<ConversationId> conversationOf(String sentId);

  /// Takes one from the budget of automatic letters of an address and of a conversation.
  ///
  /// @return false where either is used up: something answers our answers
  boolean takeFromBudget(EmailAddress address, ConversationId conversation, Instant now);

  /// Takes one from the budget of automatic letters to those of a domain who answer what was
  /// written to another: a robot that answers from a new address every time gets a new ticket every
  /// time, and no other budget would end that.
  ///
  /// @return false where it is used up
  boolean takeFromBudgetOf(String domain, Instant now);

  /// Whether letters to this address are useless: it bounced for good, or complained.
  boolean stopped(EmailAddress address);

  /// No more letters to this address.
  void stop(EmailAddress address, Instant now);

  /// What stood in the book.
  enum Intent {
    /// Nothing: this is the first attempt.
    FIRST,
    /// An attempt began a moment ago and may still be at it: to be asked again later, so that two
    /// that come at once send one.
    UNDER_WAY,
    /// An earlier attempt meant to send it and may have: sent now, it may be a repeat.
    REPEATED,
    /// An earlier attempt was refused: nothing was sent yet, and its budget is taken.
    AGAIN,
    /// It was sent, or dropped: nothing is to be done.
    DONE
  }
}
