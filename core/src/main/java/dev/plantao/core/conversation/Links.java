package dev.plantao.core.conversation;

import org.jspecify.annotations.Nullable;

/// How a new conversation hangs together with others.
///
/// @param follows an earlier one of the same requester, closed too long ago to be reopened (ML-3)
/// @param quotes somebody else's, whose id the sender quoted: for support's eyes only (ML-2)
/// @param likely an open one that it looks like: for support's eyes only (DU-1)
public record Links(
    @Nullable ConversationId follows, @Nullable ConversationId quotes, @Nullable Likely likely) {
  public static final Links NONE = new Links(null, null);

  public Links(@Nullable ConversationId follows, @Nullable ConversationId quotes) {
    this(follows, quotes, null);
  }

  public Links with(@Nullable Likely found) {
    return new Links(follows, quotes, found);
  }
}
