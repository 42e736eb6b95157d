package dev.plantao.local.ses;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.template.MailWiring;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What SES refuses to send.
final class SendRules {
  /// Quotas of SES: bytes of a letter, recipients of a call, own headers of a simple letter.
  private static final int MAX_SIZE = 40 * 1024 * 1024;

  private static final int MAX_RECIPIENTS = 50;
  private static final int MAX_HEADERS = 15;
  private static final int MAX_NAME = 126;
  private static final int MAX_VALUE = 995;
  private static final int MAX_FIELD = 996;
  private static final Pattern NAME = Pattern.compile("[!-9;-~]+");
  private static final Pattern VALUE = Pattern.compile("[ -~]+");

  /// Those that the call has fields of its own for.
  private static final Set<String> TAKEN =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "reply-to",
          "subject",
          "sender",
          "return-path",
          "mime-version",
          "content-type",
          "content-transfer-encoding");

  private final List<String> identities;
  private final Set<String> configurationSets = new HashSet<>();

  SendRules(MailWiring wiring) {
    identities = wiring.identities().stream().map(Addresses::normal).toList();
    wiring.configurationSets().forEach(set -> configurationSets.add(set.name()));
  }

  void check(SendRequest request) {
    var set = request.configurationSet();
    if (set.isPresent() && !configurationSets.contains(set.get())) {
      throw new AwsException(
          404, "NotFoundException", "Configuration set <" + set.get() + "> does not exist.");
    }
    if (request.simple().isPresent() == request.raw().isPresent()) {
      throw bad("Exactly one of Simple and Raw is needed; templates do not run on this machine.");
    }
    request.simple().ifPresent(simple -> checkSimple(request, simple));
  }

  private static void checkSimple(SendRequest request, JsonNode simple) {
    if (request.from().isEmpty()) {
      throw bad("FromEmailAddress is missing.");
    }
    if (!simple.path("Subject").has("Data")) {
      throw bad("The subject is missing.");
    }
    if (!simple.path("Body").has("Text") && !simple.path("Body").has("Html")) {
      throw bad("The body is missing.");
    }
    var headers = simple.path("Headers");
    if (headers.size() > MAX_HEADERS) {
      throw bad("A maximum of " + MAX_HEADERS + " headers can be specified.");
    }
    headers.forEach(
        header -> checkHeader(header.path("Name").asString(""), header.path("Value").asString("")));
  }

  private static void checkHeader(String name, String value) {
    if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
      throw bad("Invalid header name <" + name + ">.");
    }
    if (value.length() > MAX_VALUE || !VALUE.matcher(value).matches()) {
      throw bad("Invalid value of header <" + name + ">.");
    }
    if (name.length() + value.length() > MAX_FIELD) {
      throw bad("Header <" + name + "> is too long.");
    }
    if (TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
      throw bad("Header <" + name + "> cannot be specified.");
    }
  }

  void checkRecipients(List<String> recipients) {
    if (recipients.isEmpty()) {
      throw bad("At least one recipient must be specified.");
    }
    if (recipients.size() > MAX_RECIPIENTS) {
      throw bad("Recipient count exceeds " + MAX_RECIPIENTS + ".");
    }
    for (var recipient : recipients) {
      if (!Addresses.plausible(recipient)) {
        throw bad("Illegal address <" + recipient + ">.");
      }
    }
  }

  void checkSender(String from) {
    if (!Addresses.plausible(from)) {
      throw bad("Missing final '@domain'");
    }
    var verified =
        identities.isEmpty()
            || identities.contains(Addresses.unlabelled(from))
            || identities.stream().anyMatch(one -> within(Addresses.domain(from), one));
    if (!verified) {
      throw new AwsException(
          400,
          "MessageRejected",
          "Email address is not verified. The following identities failed the check in region"
              + " EU-CENTRAL-1: "
              + from);
    }
  }

  private static boolean within(String domain, String identity) {
    return domain.equals(identity) || domain.endsWith("." + identity);
  }

  static void checkSize(byte[] letter) {
    if (letter.length > MAX_SIZE) {
      throw new AwsException(
          400, "MessageRejected", "Message length is more than " + MAX_SIZE + " bytes long.");
    }
  }

  private static AwsException bad(String message) {
    return new AwsException(400, "BadRequestException", message);
  }
}
