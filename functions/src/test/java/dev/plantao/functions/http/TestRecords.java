package dev.plantao.functions.http;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.functions.erasure.InMemoryJobBook;
import dev.plantao.functions.erasure.Job;
import dev.plantao.functions.erasure.JobQueue;
import dev.plantao.functions.erasure.Ledger;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.proof.Head;
import dev.plantao.functions.proof.InMemoryVault;
import dev.plantao.functions.proof.LogProof;
import dev.plantao.functions.proof.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Records of a desk whose log is in memory, where nobody can tamper with it.
public final class TestRecords {
  final List<String> queued = new ArrayList<>();
  final InMemoryVault vault = new InMemoryVault();
  final InMemoryJobBook jobs = new InMemoryJobBook();

  public Records of(ConversationLog log) {
    return new Records(
        new Verifier(new Honest(log), vault),
        jobs,
        new Queue(),
        new Ledger(vault),
        new SubjectKey(() -> new byte[32]),
        export -> "https://exports.example/" + export + ".zip");
  }

  private final class Queue implements JobQueue {
    @Override
    public void work(Job job) {
      queued.add(job.id());
    }

    @Override
    public void check(Job job) {
      throw new AssertionError("nothing is done here");
    }
  }

  private record Honest(ConversationLog log) implements LogProof {
    @Override
    public Verdict check(ConversationId id, @Nullable Head anchored) {
      var entries = log.entries(id, 0, 200);
      return new Verdict(entries.size(), head(id).orElse(null), false, null);
    }

    @Override
    public Optional<Head> head(ConversationId id) {
      return log.newest(id).map(entry -> new Head(id, entry.seq(), entry.digest()));
    }

    @Override
    public Optional<String> digest(ConversationId id, long entry) {
      return log.entry(id, entry).map(found -> found.digest());
    }
  }
}
