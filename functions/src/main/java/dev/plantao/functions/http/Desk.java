package dev.plantao.functions.http;

import dev.plantao.core.chat.ReadMarks;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.desk.DeskLists;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.incident.IncidentLog;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.log.Conversations;
import dev.plantao.core.log.Merges;
import dev.plantao.core.log.Openings;
import dev.plantao.core.log.Patience;
import dev.plantao.core.log.Splits;
import dev.plantao.core.mail.MailRoom;
import dev.plantao.core.mail.MailStore;
import dev.plantao.core.masking.Masker;
import dev.plantao.core.outbox.Outbox;
import dev.plantao.core.report.ReportStore;
import dev.plantao.functions.stored.Signer;
import java.util.function.Supplier;

/// Everything that calls are answered from.
///
/// @param records asked for by the calls that prove, forget and hand out; a socket has none of them
/// @param openingPatience with others who open for the same customer at the same instant: no
///   conflict of people, only of bookkeeping, so it is longer than a person's
public record Desk(
    ConversationLog log,
    DeskLists lists,
    CustomerDirectory customers,
    Conversations conversations,
    Openings openings,
    Merges merges,
    Splits splits,
    MailRoom mailRoom,
    MailStore mailStore,
    IncidentLog incidents,
    Signer signer,
    Masker masker,
    Patience openingPatience,
    SearchDesk search,
    Staffing staffing,
    ReportStore reports,
    Uploads uploads,
    FileLinks links,
    WhatIf whatIf,
    ReadMarks marks,
    Outbox letters,
    Supplier<Records> records) {}
