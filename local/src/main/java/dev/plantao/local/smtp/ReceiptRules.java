package dev.plantao.local.smtp;

import dev.plantao.local.letter.Addresses;
import dev.plantao.local.template.MailWiring;
import dev.plantao.local.template.MailWiring.ReceiptRule;
import java.util.ArrayList;
import java.util.List;

/// Which rules take mail for whom.
final class ReceiptRules {
  private final List<ReceiptRule> rules;
  private final List<String> identities;

  /// A rule, and those of a letter's recipients that it is for.
  record Match(ReceiptRule rule, List<String> recipients) {}

  ReceiptRules(MailWiring wiring) {
    rules = wiring.receiptRules();
    identities = wiring.identities().stream().map(Addresses::normal).toList();
  }

  boolean accept(String recipient) {
    return rules.stream().anyMatch(rule -> takes(rule, recipient));
  }

  List<Match> matches(List<String> recipients) {
    var matches = new ArrayList<Match>();
    for (var rule : rules) {
      var taken = recipients.stream().filter(recipient -> takes(rule, recipient)).toList();
      if (!taken.isEmpty()) {
        matches.add(new Match(rule, taken));
        if (rule.actions().contains(new MailWiring.Action.Stop())) {
          break;
        }
      }
    }
    return matches;
  }

  /// A rule without recipients is for all verified domains.
  private boolean takes(ReceiptRule rule, String recipient) {
    var wanted = rule.recipients().isEmpty() ? identities : rule.recipients();
    return (wanted.isEmpty() && Addresses.plausible(recipient))
        || wanted.stream().anyMatch(one -> matches(one, recipient));
  }

  private static boolean matches(String wanted, String recipient) {
    if (wanted.contains("@")) {
      return Addresses.normal(recipient).equals(wanted)
          || Addresses.unlabelled(recipient).equals(wanted);
    }
    var domain = Addresses.domain(recipient);
    return recipient.contains("@")
        && (wanted.startsWith(".") ? domain.endsWith(wanted) : domain.equals(wanted));
  }
}
