package dev.plantao.functions.letters;

import dev.plantao.core.people.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints what staff is told: by mail, and to a telephone. In the desk's primary language (CH-7
/// speaks of what a customer reads). Safe to be shared between threads.
public final class NoticePress {
  private final Wording wording = new Wording("notice", Language.EN);

  /// A mail.
  public Printed print(StaffNotice notice) {
    var sheet =
        new Sheet(
            Language.EN.tag(),
            subject(notice),
            heading(notice),
            parts(notice),
            null,
            wording.say("team"),
            wording.say("note"),
            List.of(wording.say("footer.id", notice.id().value())));
    return new Printed(
        sheet.team(),
        sheet.subject(),
        TextLayout.of().execute(TextSheet.of(sheet)),
        HtmlLayout.of().execute(sheet));
  }

  /// A call for the on-call.
  ///
  /// @param who is called; empty where nobody is by name
  public Call call(StaffNotice notice, String page, int attempt, String who) {
    var lines = new ArrayList<String>();
    lines.add(heading(notice));
    lines.add(wording.say("call.attempt", Integer.toString(attempt)));
    if (!who.isEmpty()) {
      lines.add(wording.say("call.to", who));
    }
    lines.add(wording.say("call.page", page));
    lines.add(notice.desk().toASCIIString());
    return new Call(subject(notice), String.join("\n", lines));
  }

  /// A call in words.
  ///
  /// @param subject printable ASCII, at most 100 characters (SNS)
  public record Call(String subject, String text) {}

  private String subject(StaffNotice notice) {
    return wording.say(
        "subject",
        Integer.toString(notice.severity().level()),
        wording.say("short." + key(notice)),
        notice.id().value());
  }

  private String heading(StaffNotice notice) {
    return wording.say("heading." + key(notice));
  }

  private static String key(StaffNotice notice) {
    return notice.occasion().name().toLowerCase(Locale.ROOT);
  }

  private List<Part> parts(StaffNotice notice) {
    var parts = new ArrayList<Part>();
    parts.add(Part.paragraph(wording.say("text." + key(notice))));
    if (notice.percent() != null) {
      parts.add(Part.fact(wording.say("fact.percent"), notice.percent() + " %"));
    }
    parts.add(Part.fact(wording.say("fact.at"), wording.when(notice.at())));
    parts.add(Part.fact(wording.say("fact.severity"), Integer.toString(notice.severity().level())));
    if (notice.plan() != null) {
      parts.add(Part.fact(wording.say("fact.plan"), notice.plan().name().toLowerCase(Locale.ROOT)));
    }
    if (notice.team() != null) {
      parts.add(Part.fact(wording.say("fact.team"), notice.team().value()));
    }
    parts.add(Part.button(wording.say("button"), notice.desk().toASCIIString()));
    return parts;
  }
}
