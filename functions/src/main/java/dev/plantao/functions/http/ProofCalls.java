package dev.plantao.functions.http;

import dev.plantao.functions.proof.Fault;
import dev.plantao.functions.proof.Verifier;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/// Whether the record of a conversation is what was written, for support to show.
final class ProofCalls {
  private final Desk desk;

  ProofCalls(Desk desk) {
    this.desk = desk;
  }

  Answer verify(Call call) {
    call.caller().requireStaff();
    var id = call.conversation();
    // What does not fit cannot always be read: that is for the verifier to say, not for a reader.
    var proof = desk.records().get().verifier().verify(id, java.time.Instant.EPOCH);
    if (proof.verdict().entries() == 0 && proof.anchored() == null) {
      return Answer.problem(Problem.notFound());
    }
    return Answer.ok(view(proof).put("conversation", id.value()));
  }

  private static ObjectNode view(Verifier.Proof proof) {
    var json = Json.object();
    var verdict = proof.verdict();
    json.put("fits", verdict.fault() == null);
    json.put("entries", verdict.entries());
    json.put("erased", verdict.erased());
    var head = verdict.head();
    if (head != null) {
      json.putObject("head").put("seq", head.entry()).put("digest", head.digest());
    }
    var anchored = proof.anchored();
    if (anchored != null) {
      json.putObject("anchored")
          .put("day", anchored.day().toString())
          .put("seq", anchored.head().entry())
          .put("digest", anchored.head().digest());
    }
    if (verdict.fault() != null) {
      json.set("fault", fault(verdict.fault()));
    }
    return json;
  }

  private static ObjectNode fault(Fault fault) {
    return Json.object()
        .put("seq", fault.entry())
        .put("kind", fault.kind().name().toLowerCase(Locale.ROOT))
        .put("what", fault.what());
  }
}
