package dev.plantao.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Reads out of a template what is wired to mail.
final class MailWiringReader {
  private final Template template;

  MailWiringReader(Template template) {
    this.template = template;
  }

  MailWiring read() {
    return new MailWiring(
        names("AWS::S3::Bucket"),
        receiptRules(),
        template.resources("AWS::SES::ConfigurationSet").stream()
            .map(Resource::name)
            .map(name -> new MailWiring.ConfigurationSet(name, events(name)))
            .toList(),
        names("AWS::SES::EmailIdentity"),
        eventRules());
  }

  private List<String> names(String type) {
    return template.resources(type).stream().map(Resource::name).toList();
  }

  private List<MailWiring.ReceiptRule> receiptRules() {
    return template.resources("AWS::SES::ReceiptRule").stream()
        .map(resource -> rule(resource, template.properties(resource).section("Rule")))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MailWiring.ReceiptRule> rule(Resource resource, Section rule) {
    if (!rule.flag("Enabled")) {
      return Optional.empty();
    }
    var recipients =
        rule.texts("Recipients").stream().map(one -> one.toLowerCase(Locale.ROOT)).toList();
    return Optional.of(
        new MailWiring.ReceiptRule(
            rule.text("Name").orElse(resource.logicalId()),
            rule.flag("ScanEnabled"),
            recipients,
            actions(rule)));
  }

  private static List<MailWiring.Action> actions(Section rule) {
    var actions = new ArrayList<MailWiring.Action>();
    for (var action : rule.list("Actions")) {
      if (action.has("S3Action")) {
        var store = action.section("S3Action");
        actions.add(
            new MailWiring.Action.Store(
                store.need("BucketName"), store.text("ObjectKeyPrefix").orElse("")));
      } else if (action.has("LambdaAction")) {
        actions.add(
            new MailWiring.Action.Invoke(action.section("LambdaAction").need("FunctionArn")));
      } else if (action.has("StopAction")) {
        actions.add(new MailWiring.Action.Stop());
      }
    }
    return actions;
  }

  private List<String> events(String configurationSet) {
    return template.resources("AWS::SES::ConfigurationSetEventDestination").stream()
        .map(template::properties)
        .filter(destination -> destination.need("ConfigurationSetName").equals(configurationSet))
        .map(destination -> destination.section("EventDestination"))
        .filter(destination -> destination.flag("Enabled"))
        .filter(destination -> destination.has("EventBridgeDestination"))
        .flatMap(destination -> destination.texts("MatchingEventTypes").stream())
        .map(type -> type.toUpperCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  private List<MailWiring.EventRule> eventRules() {
    var rules = new ArrayList<MailWiring.EventRule>();
    for (var function : template.resources("AWS::Serverless::Function")) {
      template
          .properties(function)
          .section("Events")
          .sections()
          .forEach((id, event) -> {
            var type = event.need("Type");
            if (type.equals("EventBridgeRule") || type.equals("CloudWatchEvent")) {
              eventRule(function.name(), id, event.section("Properties")).ifPresent(rules::add);
            }
          });
    }
    return rules;
  }

  private static Optional<MailWiring.EventRule> eventRule(
      String function, String id, Section properties) {
    if (properties.text("State").filter("DISABLED"::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new MailWiring.EventRule(
            properties.text("RuleName").orElse(function + "-" + id),
            function,
            properties.tree("Pattern"),
            properties.text("Input")));
  }
}
