package dev.plantao.core.masking;

import java.util.List;
import java.util.function.Consumer;

/// Secrets in addresses: a password before the host, and the paths of hooks that let in whoever
/// knows them.
final class Addresses implements Finder {
  private static final int LONGEST_USER = 600;
  private static final int SHORTEST_PATH = 16;

  /// Where what follows in the path lets in whoever knows it.
  private static final List<String> HOOKS =
      List.of(
          "hooks.slack.com/services/",
          "hooks.slack.com/workflows/",
          "hooks.slack.com/triggers/",
          "discord.com/api/webhooks/",
          "discordapp.com/api/webhooks/",
          "outlook.office.com/webhook/",
          "outlook.office365.com/webhook/",
          "webhook.office.com/webhookb2/",
          "logic.azure.com",
          "environment.api.powerplatform.com",
          "hooks.zapier.com/hooks/catch/",
          "tines.com/webhook/",
          "maker.ifttt.com/trigger/",
          "chat.googleapis.com/v1/spaces/",
          "open.feishu.cn/open-apis/bot/",
          "open.larksuite.com/open-apis/bot/",
          "make.com/",
          "integromat.com/",
          "events.pagerduty.com/integration/",
          "alert.victorops.com/integrations/",
          "webhook.site/",
          "hooks.airtable.com/workflows/",
          "hooks.nabu.casa/",
          "thingsboard.cloud/api/v1/",
          "api.softlayer.com/soap/v3",
          "mattermost.com/hooks/",
          "rocket.chat/hooks/",
          "api.telegram.org/bot",
          "tunnel.us.ngrok.com/",
          "azurewebsites.net/api/",
          "mandrillapp.com/inbound/",
          "hc-ping.com/",
          "trigger.dev/");

  @Override
  public void find(Source source, Consumer<Find> found) {
    users(source, found);
    if (source.text().indexOf('/') < 0) {
      return;
    }
    for (var hook : HOOKS) {
      hooks(source, hook, found);
    }
  }

  private static void users(Source source, Consumer<Find> found) {
    int at = source.find("://", 0);
    while (at >= 0) {
      int start = at + 3;
      int colon = -1;
      int sign = -1;
      int i = start;
      while (i < source.length() && i < start + LONGEST_USER && part(source.at(i))) {
        if (source.at(i) == ':' && colon < 0) {
          colon = i;
        } else if (source.at(i) == '@') {
          sign = i;
        } else if (source.text().startsWith("://", i)) {
          break;
        }
        i++;
      }
      report(source, start, colon, sign, found);
      at = source.find("://", Math.max(start, i - 1));
    }
  }

  private static boolean part(char c) {
    return !Chars.space(c) && "\"'<>`/?#\\,".indexOf(c) < 0;
  }

  private static void report(Source source, int start, int colon, int sign, Consumer<Find> found) {
    if (sign < 0) {
      return;
    }
    if (colon >= 0 && colon < sign) {
      if (!Value.placeholder(source, colon + 1, sign)) {
        found.accept(new Find(colon + 1, sign, SecretKind.PASSWORD));
      } else if (sign == colon + 1 && Look.random(source.text(), start, colon)) {
        found.accept(new Find(start, colon, SecretKind.API_KEY));
      }
    } else if (sign - start >= SHORTEST_PATH && Look.random(source.text(), start, sign)) {
      found.accept(new Find(start, sign, SecretKind.API_KEY));
    }
  }

  private static void hooks(Source source, String hook, Consumer<Find> found) {
    int at = source.find(hook, 0);
    while (at >= 0) {
      int start = at + hook.length();
      int end = start;
      while (end < source.length()
          && !Chars.space(source.at(end))
          && "\"'<>`)]".indexOf(source.at(end)) < 0) {
        end++;
      }
      if (end - start >= SHORTEST_PATH && Look.drawn(source.text(), start, end)) {
        found.accept(new Find(start, end, SecretKind.API_KEY));
      }
      at = source.find(hook, end);
    }
  }
}
