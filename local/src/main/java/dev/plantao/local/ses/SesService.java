package dev.plantao.local.ses;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.aws.JsonService;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.json.Json;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.letter.Header;
import dev.plantao.local.mailbox.Mailbox;
import dev.plantao.local.template.MailWiring;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Request;
import tools.jackson.databind.JsonNode;

/// SendEmail of SESv2, in its REST protocol.
public final class SesService extends JsonService {
  private static final String SERVICE = "ses";
  private static final String SEND = "POST /v2/email/outbound-emails";

  private final SendRules rules;
  private final Mailbox mailbox;
  private final Faults faults;
  private final InstantSource clock;
  private final Consequences consequences;

  public SesService(
      MailWiring wiring,
      Mailbox mailbox,
      Faults faults,
      InstantSource clock,
      Consequences consequences) {
    super("application/json");
    this.rules = new SendRules(wiring);
    this.mailbox = mailbox;
    this.faults = faults;
    this.clock = clock;
    this.consequences = consequences;
    faults.offer(SERVICE, "fail");
  }

  @Override
  protected JsonNode answer(Request request, JsonNode body) {
    var call = request.getMethod() + " " + request.getHttpURI().getPath();
    if (!call.equals(SEND)) {
      throw new AwsException(
          404, "UnknownOperationException", call + " does not run on this machine.");
    }
    if (faults.on(SERVICE, "fail")) {
      throw new AwsException(503, "ServiceUnavailableException", "Switched off by a fault.");
    }
    return Json.object().put("MessageId", send(new SendRequest(body)));
  }

  private String send(SendRequest request) {
    rules.check(request);
    var written =
        request.raw().orElseGet(() -> Outgoing.compose(request, request.simple().orElseThrow()));
    SendRules.checkSize(written);
    var header = Outgoing.header(written);
    var recipients = recipients(request, header);
    rules.checkRecipients(recipients);
    var from = from(request, header);
    rules.checkSender(from);
    var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var id = id(at.toEpochMilli());
    var letter = Outgoing.stamped(written, SentLetter.messageId(id), at);
    var sent =
        new SentLetter(
            id,
            at,
            from,
            recipients,
            Outgoing.header(letter),
            request.configurationSet(),
            request.tags());
    mailbox.add(id, at, sent.from(), recipients, letter);
    consequences.follow(sent);
    return id;
  }

  private static String from(SendRequest request, Header header) {
    var named = request.from().isEmpty() ? header.first("From").orElse("") : request.from();
    return Addresses.bare(named).stream().findFirst().orElse("");
  }

  /// Of a raw letter whose call names nobody, those that its header names.
  private static List<String> recipients(SendRequest request, Header header) {
    var named = request.recipients();
    var lists =
        named.isEmpty() && request.raw().isPresent()
            ? Stream.of("To", "Cc", "Bcc").flatMap(name -> header.first(name).stream())
            : named.stream();
    return lists.flatMap(list -> bare(list).stream()).distinct().toList();
  }

  /// What is no address at all stays, to be refused.
  private static List<String> bare(String list) {
    var bare = Addresses.bare(list);
    return bare.isEmpty() ? List.of(list) : bare;
  }

  private static String id(long millis) {
    return "0107%012x-%s-000000".formatted(millis, UUID.randomUUID());
  }
}
