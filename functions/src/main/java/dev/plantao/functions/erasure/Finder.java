package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.file.FileId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Walks over all that is kept, whoever's it is.
public interface Finder {

  /// What stands on one page of everything.
  ///
  /// @param cursor from the page before; null for the first
  Page page(Subjects subjects, @Nullable String cursor);

  /// A page.
  ///
  /// @param looked at so many items
  /// @param next null at the end
  record Page(int looked, List<Found> found, @Nullable String next) {
    public Page {
      found = List.copyOf(found);
    }
  }

  /// Something that is kept about somebody who is meant.
  sealed interface Found {
    /// The job that means it.
    Job job();

    /// A conversation of theirs; named once a page.
    record Conversation(Job job, ConversationId id, Requester requester) implements Found {}

    /// Their address beside somebody else's conversation.
    ///
    /// @param words numbers of the words of this entry that are the address
    record Beside(Job job, ConversationId id, long entry, List<Integer> words) implements Found {}

    /// Their address within a text of somebody else's conversation.
    record Mention(Job job, ConversationId id) implements Found {}

    /// A mail of theirs that is on no log.
    record Mail(Job job, String id) implements Found {}

    /// Their address beside somebody else's mail.
    record BesideMail(Job job, String id, List<Integer> words) implements Found {}

    /// A file of theirs that no conversation has yet.
    record File(Job job, FileId id) implements Found {}

    /// A list of open cases that is kept under their address or id.
    record Cases(Job job, String pk) implements Found {}

    /// What was exported about them.
    record Export(Job job, String id) implements Found {}

    /// An item that is kept under their address and means nothing without it.
    record Note(Job job, String pk, String sk) implements Found {}

    /// A customer's profile that is theirs, or names an address of theirs.
    ///
    /// @param address whether only the address is theirs
    record Profile(Job job, String customer, boolean address) implements Found {}
  }
}
