package dev.plantao.core.file;

import dev.plantao.core.conversation.Attachment;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.conversation.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file that somebody announced, and what became of it.
///
/// @param uploader the user's id at the issuer; nobody else may name it
/// @param owner whose it is while no conversation has it, so that an erasure finds it; null where
///   that is not known or a conversation has it
/// @param byStaff whether that is somebody of support
/// @param contentType as announced and signed
/// @param size in bytes, as announced and signed
/// @param request tells the announcing request from another one with the same key
/// @param openUntil until when the upload may begin
/// @param named by which conversation it was named first; null while none did
/// @param kept what is kept of it; null while nothing is
/// @param revision grows with every change, from 1 on
public record Upload(
    FileId id,
    String uploader,
    @Nullable Requester owner,
    boolean byStaff,
    Text fileName,
    String contentType,
    long size,
    String request,
    Instant announcedAt,
    Instant openUntil,
    @Nullable Named named,
    @Nullable Kept kept,
    Verdict verdict,
    long revision) {
  /// Where uploads lie in the bucket of files.
  public static final String PREFIX = "uploads/";

  /// An upload that began in time may take so long; what has not come then is missing.
  public static final Duration ARRIVAL = Duration.ofHours(1);

  /// A scanner that has not spoken for so long will not: the file is shown as unscanned.
  public static final Duration SCAN = Duration.ofHours(1);

  /// How long an upload that no conversation names is remembered.
  public static final Duration UNNAMED = Duration.ofDays(2);

  /// What is kept: a text without its secrets, anything else byte for byte.
  ///
  /// @param size in bytes
  /// @param sha256 of the bytes, hexadecimal
  /// @param masked kinds of secrets that were masked in it
  public record Kept(long size, String sha256, List<String> masked, Instant at) {
    public Kept {
      masked = List.copyOf(masked);
    }
  }

  /// The conversation that has it.
  ///
  /// @param read whether it was known by then what secrets are in it: then its message tells of
  ///   them
  /// @param judged whether it was known by then whether it may be handed out
  public record Named(ConversationId conversation, boolean read, boolean judged) {}

  /// What is known of it beside its bytes.
  public enum Verdict {
    AWAITED,
    CLEAN,
    UNSCANNED,
    INFECTED,
    REJECTED
  }

  /// How far it is at this moment.
  public FileState state(Instant now) {
    return switch (verdict) {
      case INFECTED -> FileState.INFECTED;
      case REJECTED -> FileState.REJECTED;
      case AWAITED, CLEAN, UNSCANNED -> state(kept, now);
    };
  }

  private FileState state(@Nullable Kept bytes, Instant now) {
    if (bytes == null) {
      return now.isBefore(openUntil.plus(ARRIVAL)) ? FileState.WAITING : FileState.MISSING;
    }
    return switch (verdict) {
      case CLEAN -> FileState.CHECKED;
      case AWAITED ->
          now.isBefore(bytes.at().plus(SCAN)) ? FileState.CHECKING : FileState.UNSCANNED;
      case UNSCANNED, INFECTED, REJECTED -> FileState.UNSCANNED;
    };
  }

  /// Whether this caller may name it in this conversation.
  public boolean mayBeNamed(String caller, ConversationId in) {
    return uploader.equals(caller) && (named == null || named.conversation().equals(in));
  }

  /// The conversation that has it; null while none has.
  public @Nullable ConversationId conversation() {
    return named == null ? null : named.conversation();
  }

  /// The same, bound to the first conversation that named it.
  public Upload boundTo(ConversationId first) {
    var judged = verdict != Verdict.AWAITED;
    return changed(new Named(first, kept != null, judged), kept, verdict);
  }

  /// The same, its bytes kept.
  public Upload keeping(Kept bytes, Verdict known) {
    return changed(named, bytes, verdict == Verdict.AWAITED ? known : verdict);
  }

  /// The same, judged.
  public Upload judged(Verdict by) {
    return changed(named, kept, by);
  }

  private Upload changed(@Nullable Named bound, @Nullable Kept bytes, Verdict known) {
    return new Upload(
        id,
        uploader,
        bound == null ? owner : null,
        byStaff,
        fileName,
        contentType,
        size,
        request,
        announcedAt,
        openUntil,
        bound,
        bytes,
        known,
        revision + 1);
  }

  /// Kinds of secrets that are known to have been in it.
  public List<String> masked() {
    return kept == null ? List.of() : kept.masked();
  }

  /// As a message carries it.
  public Attachment attachment() {
    return new Attachment(
        PREFIX + id,
        fileName,
        contentType,
        kept == null ? size : kept.size(),
        kept == null ? null : kept.sha256(),
        false);
  }
}
