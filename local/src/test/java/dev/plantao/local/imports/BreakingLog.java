package dev.plantao.local.imports;

import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.Claim;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Entry;
import dev.plantao.core.log.ForwardingLog;
import dev.plantao.core.log.OpenCases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A log that breaks with a write: the first ones succeed, this one is written and not answered.
final class BreakingLog extends ForwardingLog {
  private int left;

  BreakingLog(ConversationLog log, int writes) {
    super(log);
    this.left = writes;
  }

  private <T> T count(T written) {
    if (--left <= 0) {
      throw new IllegalStateException("the line is dead");
    }
    return written;
  }

  @Override
  public Appended append(Entry previous, Entry.Draft next, @Nullable Claim claim) {
    return count(super.append(previous, next, claim));
  }

  @Override
  public Appended open(
      Entry.Draft first, Signature signature, List<OpenCases> cases, @Nullable Claim claim) {
    return count(super.open(first, signature, cases, claim));
  }
}
