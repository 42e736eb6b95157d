package dev.plantao.functions.http;

import dev.plantao.functions.erasure.JobBook;
import dev.plantao.functions.erasure.JobQueue;
import dev.plantao.functions.erasure.Ledger;
import dev.plantao.functions.erasure.SubjectKey;
import dev.plantao.functions.proof.Verifier;
import java.util.function.UnaryOperator;

/// What proves the record, and what forgets and hands out of it.
///
/// @param exportLink a link to an export, by its id, that works for a short time
public record Records(
    Verifier verifier,
    JobBook jobs,
    JobQueue queue,
    Ledger ledger,
    SubjectKey subjects,
    UnaryOperator<String> exportLink) {}
