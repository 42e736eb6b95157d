package dev.plantao.local.template;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What is wired to mail: where it is kept, what takes it in, and who hears what became of it.
///
/// @param identities domains and addresses that may send; with none, everyone may
public record MailWiring(
    List<String> buckets,
    List<ReceiptRule> receiptRules,
    List<ConfigurationSet> configurationSets,
    List<String> identities,
    List<EventRule> eventRules) {

  /// What happens to mail for some recipients.
  ///
  /// @param scanned whether spam and viruses are looked for
  /// @param recipients addresses, domains, or `.domain` for its subdomains; none means all
  public record ReceiptRule(
      String name, boolean scanned, List<String> recipients, List<Action> actions) {}

  /// A step of a receipt rule.
  public sealed interface Action {
    record Store(String bucket, String prefix) implements Action {}

    /// Invokes a function.
    ///
    /// @param function ARN as the template says it
    record Invoke(String function) implements Action {}

    record Stop() implements Action {}
  }

  /// A configuration set of SES.
  ///
  /// @param events types that go to the event bus, in capitals, such as `BOUNCE`
  public record ConfigurationSet(String name, List<String> events) {}

  /// A rule of the event bus.
  ///
  /// @param input what the function gets in place of the event
  public record EventRule(String name, String function, JsonNode pattern, Optional<String> input) {}

  /// The first address that mail comes in at; empty if there is none.
  public String supportAddress() {
    return receiptRules.stream()
        .flatMap(rule -> rule.recipients().stream())
        .filter(recipient -> recipient.contains("@"))
        .findFirst()
        .orElse("");
  }

  public static MailWiring of(Template template) {
    return new MailWiringReader(template).read();
  }
}
