package dev.plantao.core.log;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.CommandId;
import dev.plantao.core.conversation.ConversationCommand;
import dev.plantao.core.conversation.ConversationDecider;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Decision;
import dev.plantao.core.conversation.FileFinding;
import dev.plantao.core.file.Upload;
import dev.plantao.core.log.ConversationLog.Appended;
import dev.plantao.core.policy.Policies;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Tells a conversation what was found in a file that its message had named before. A claim stands
/// in the entry's transaction: a report that is repeated is written once.
public final class FileReports {
  private final ConversationLog log;
  private final Policies policies;
  private final Patience patience;

  /// @param patience with others who write to the same conversation; a machine's
  public FileReports(ConversationLog log, Policies policies, Patience patience) {
    this.log = log;
    this.policies = policies;
    this.patience = patience;
  }

  /// Tells whatever its message does not tell itself.
  public void report(Upload upload, Instant now) {
    var named = upload.named();
    if (named == null) {
      return;
    }
    for (var finding : findings(upload, named)) {
      tell(named.conversation(), upload, finding, now);
    }
  }

  private static List<FileFinding> findings(Upload upload, Upload.Named named) {
    var findings = new ArrayList<FileFinding>();
    if (!named.read() && !upload.masked().isEmpty()) {
      findings.add(FileFinding.MASKED);
    }
    if (!named.judged()) {
      switch (upload.verdict()) {
        case INFECTED -> findings.add(FileFinding.INFECTED);
        case REJECTED -> findings.add(FileFinding.REJECTED);
        case AWAITED, CLEAN, UNSCANNED -> {}
      }
    }
    return findings;
  }

  private void tell(ConversationId id, Upload upload, FileFinding finding, Instant now) {
    var name = "file-" + upload.id() + "-" + finding;
    var masked = finding == FileFinding.MASKED ? upload.masked() : List.<String>of();
    var command =
        new ConversationCommand.RecordFinding(
            upload.id().toString(), upload.fileName(), finding, masked, upload.byStaff());
    for (int lost = 0; lost == 0 || patience.again(lost); lost++) {
      if (appended(id, command, name, now)) {
        return;
      }
    }
    throw new IllegalStateException(id + " was busy too long to be told of a file; run it again");
  }

  private boolean appended(
      ConversationId id, ConversationCommand command, String name, Instant now) {
    var newest = log.newest(id).orElseThrow(() -> new IllegalStateException("a file names " + id));
    var state = newest.after();
    var decision =
        ConversationDecider.decide(state, Actor.SYSTEM, command, policies.current(), now);
    return switch (decision) {
      case Decision.Refused refused ->
          throw new IllegalStateException(id + " takes no finding: " + refused.why());
      case Decision.Accepted accepted -> {
        var draft = Entry.Draft.following(state, new CommandId(name), null, accepted.events());
        yield switch (log.append(newest, draft, new Claim(name))) {
          case Appended.Written _, Appended.Mine _, Appended.Claimed _ -> true;
          case Appended.Lost _ -> false;
        };
      }
    };
  }
}
