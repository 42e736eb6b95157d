package dev.plantao.functions.mail.kind;

import dev.plantao.functions.mail.kind.DeliveryReport.Recipient;
import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.mail.mime.ParsedMail.Report;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the facts out of a bounce, from its machine-readable parts, else from its prose.
final class DeliveryReports {

  private static final int MOST = 100;
  private static final int PROSE = 20_000;

  private static final Pattern ADDRESS =
      Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\\w.-]{1,190}\\.[\\w-]{2,60}");
  private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
  private static final Pattern MESSAGE_ID =
      Pattern.compile("(?im)^Message-ID:\\s{0,3}<?([^<>\\s]{3,300})>?");

  private DeliveryReports() {}

  static DeliveryReport of(ParsedMail mail) {
    List<Recipient> recipients = new ArrayList<>();
    for (Report report : mail.reports()) {
      if (report.contentType().endsWith("delivery-status")) {
        groups(report.text()).forEach(group -> recipient(group).ifPresent(recipients::add));
      }
    }
    return new DeliveryReport(
        recipients.isEmpty() ? fromProse(mail) : recipients, originalMessageId(mail));
  }

  private static Optional<Recipient> recipient(Map<String, String> group) {
    String address =
        group.getOrDefault("final-recipient", group.getOrDefault("original-recipient", ""));
    String action = group.getOrDefault("action", "").toLowerCase(Locale.ROOT).strip();
    if (address.isEmpty() && action.isEmpty()) {
      return Optional.empty();
    }
    Matcher found = ADDRESS.matcher(address);
    Matcher status = STATUS.matcher(group.getOrDefault("status", ""));
    String word = action.split("[^a-z]", 2)[0];
    return Optional.of(
        new Recipient(
            found.find() ? found.group() : address.replaceFirst("^[^;]*;\\s*", "").strip(),
            word,
            status.find() ? status.group(1) : ""));
  }

  /// The groups of fields between blank lines, unfolded, names in lower case.
  private static List<Map<String, String>> groups(String text) {
    List<Map<String, String>> groups = new ArrayList<>();
    Map<String, String> group = new LinkedHashMap<>();
    String name = "";
    for (String line : text.lines().limit(10_000).toList()) {
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        groups.add(group);
        group = new LinkedHashMap<>();
      } else if ((line.startsWith(" ") || line.startsWith("\t")) && !name.isEmpty()) {
        group.merge(name, line.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0) {
        name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        group.putIfAbsent(name, line.substring(colon + 1).strip());
      }
    }
    groups.add(group);
    return groups.size() > MOST ? groups.subList(0, MOST) : groups;
  }

  private static List<Recipient> fromProse(ParsedMail mail) {
    String prose = mail.text().length() > PROSE ? mail.text().substring(0, PROSE) : mail.text();
    Matcher status = STATUS.matcher(prose);
    String code = status.find() ? status.group(1) : "";
    List<Recipient> found = new ArrayList<>();
    mail.headers()
        .first("X-Failed-Recipients")
        .ifPresent(
            list -> addresses(list).forEach(a -> found.add(new Recipient(a, "failed", code))));
    if (found.isEmpty()) {
      addresses(prose).stream()
          .filter(
              address -> mail.to().stream().noneMatch(to -> to.address().equalsIgnoreCase(address)))
          .findFirst()
          .ifPresent(address -> found.add(new Recipient(address, "", code)));
    }
    return found;
  }

  private static List<String> addresses(String text) {
    return ADDRESS.matcher(text).results().limit(MOST).map(r -> r.group()).distinct().toList();
  }

  private static Optional<String> originalMessageId(ParsedMail mail) {
    List<String> places = new ArrayList<>();
    mail.reports().stream()
        .filter(report -> !report.contentType().endsWith("delivery-status"))
        .forEach(report -> places.add(report.text()));
    String text = mail.text();
    places.add(text.length() > PROSE ? text.substring(0, PROSE) : text);
    for (String place : places) {
      Matcher found = MESSAGE_ID.matcher(place);
      if (found.find()) {
        return Optional.of(found.group(1));
      }
    }
    return mail.references().stream().reduce((a, b) -> b);
  }
}
