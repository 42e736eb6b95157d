package dev.plantao.core.masking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Values given to names that speak of secrets: in env files, JSON, YAML, XML, code, command lines,
/// headers, queries of addresses, tables.
final class Assignments implements Finder {
  private static final int LONGEST_PASSWORD = 128;
  private static final int LONGEST_KNOWN = 40;
  private static final int FEW = 6;

  private static final ByLetter SCHEMES =
      new ByLetter(
          List.of(
              "bearer ",
              "basic ",
              "token ",
              "apikey ",
              "api-key ",
              "oauth ",
              "flyv1 ",
              "jwt ",
              "negotiate ",
              "digest ",
              "key ",
              "token=",
              "splunk ",
              "bot ",
              "app ",
              "ssws ",
              "accesskey ",
              "sso-key ",
              "klaviyo-api-key ",
              "genie ",
              "zoho-oauthtoken "),
          scheme -> scheme.charAt(0));

  @Override
  public void find(Source source, Consumer<Find> found) {
    var reading = new Reading(source, found);
    int i = 0;
    while (i < source.length()) {
      if (!nameChar(source.at(i))) {
        i = source.beyond(i);
        continue;
      }
      int end = i;
      while (end < source.length() && nameChar(source.at(end))) {
        end++;
      }
      i = resource(source, i) ? resourceEnd(source, i) : Math.max(end, reading.name(i, end));
    }
  }

  /// `arn:aws:…` names a thing and gives nothing to a name.
  private static boolean resource(Source source, int at) {
    return source.startsWith("arn:", at) && !Chars.word(source.at(at - 1));
  }

  private static int resourceEnd(Source source, int at) {
    int i = at;
    while (i < source.length()
        && !Chars.space(source.at(i))
        && !Chars.quote(source.at(i))
        && "<>,;&".indexOf(source.at(i)) < 0) {
      i++;
    }
    return i;
  }

  private static boolean nameChar(char c) {
    return Chars.word(c) || c == '_' || c == '-';
  }

  /// One text on its way from name to name.
  private static final class Reading {
    private final Source source;
    private final Consumer<Find> found;
    private final Seen<Naming.Name> names;
    private final Map<Character, Ahead> closings = new HashMap<>();
    private final Ahead openKey = new Ahead(Reading::endsKey);
    private final Ahead openPassword =
        new Ahead(c -> c == '"' || c == '<' || c == '>' || Chars.space(c));

    /// What no run of small letters holds: a password is hardly ever so long without one.
    private final Ahead drawn = new Ahead(c -> Chars.digit(c) || Chars.upper(c));

    private final Ahead ampersand = new Ahead(c -> c == '&');

    Reading(Source source, Consumer<Find> found) {
      this.source = source;
      this.found = found;
      this.names = source.seen((word, start, end) -> Naming.of(source, start, end));
    }

    private static boolean endsKey(char c) {
      return switch (c) {
        case '"', '\'', '`', '<', '>', ',', ';', '&', '\\', '\u201d', '\u00bb' -> true;
        default -> Chars.space(c);
      };
    }

    /// Where the value of this name ends; 0 if it has none that is a secret.
    int name(int start, int end) {
      // Most names are plain, and what stands behind them is nothing to look at.
      var name = named(escaped(start) ? start + 1 : start, end);
      if (name.naming() == Naming.PLAIN) {
        return 0;
      }
      var separator = Separator.after(source, start, end);
      return separator == null ? 0 : value(name, separator);
    }

    private boolean escaped(int start) {
      return source.at(start - 1) == '\\' && "nrt".indexOf(source.at(start)) >= 0;
    }

    private int value(Naming.Name name, Separator separator) {
      int at = separator.end();
      int opening = opening(at);
      char quote = opening > at ? source.at(opening - 1) : ' ';
      int start = scheme(opening);
      boolean scheme = start > opening;
      if (Chars.quote(source.at(start)) && scheme) {
        quote = source.at(start);
        start++;
      }
      if (Value.gap(source, start)) {
        return 0;
      }
      boolean quoted = Chars.quote(quote);
      if (!quoted && Judge.needsQuotes(name, separator)) {
        return 0;
      }
      int end = quoted ? quotedEnd(quote, start) : bareEnd(start, name.naming());
      if (end <= start || Value.placeholder(source, start, end)) {
        return 0;
      }
      if (name.naming() == Naming.PASSWORD && endless(start, end)) {
        return 0;
      }
      var judge = new Judge(source, name, separator, quoted, scheme);
      if (!judge.secret(start, end)) {
        return 0;
      }
      found.accept(new Find(start, end, judge.kind()));
      return quoted ? further(judge, quote, end) : end;
    }

    /// Whether it is too long for a password and not made by chance, as far as one look ahead says.
    /// What runs into a mark was so before its end was masked.
    private boolean endless(int start, int end) {
      return (end - start > LONGEST_PASSWORD || source.marked(start, end))
          && drawn.next(source, start) >= Math.min(end, start + Look.FAR);
    }

    /// Another literal that joins the first, as shells allow: `'id''secret'`.
    private int further(Judge judge, char quote, int end) {
      if (source.at(end) != quote || source.at(end + 1) != quote) {
        return end;
      }
      int start = end + 2;
      int to = quotedEnd(quote, start);
      if (to > start && judge.secret(start, to)) {
        found.accept(new Find(start, to, judge.kind()));
        return to;
      }
      return end;
    }

    /// After quotes, brackets and backslashes that open a value.
    private int opening(int at) {
      int i = at;
      while (i < at + FEW
          && ("([{*@".indexOf(source.at(i)) >= 0
              || (i > at && Chars.blank(source.at(i)) && "([{*".indexOf(source.at(i - 1)) >= 0))) {
        i++;
      }
      int quotes = i;
      while (quotes < i + FEW && (Chars.quote(source.at(quotes)) || source.at(quotes) == '\\')) {
        quotes++;
      }
      return quotes > i ? quotes : at;
    }

    private int scheme(int at) {
      if (at >= source.length()) {
        return at;
      }
      for (var scheme : SCHEMES.of(source.lower().charAt(at))) {
        if (source.startsWith(scheme, at)) {
          return source.skipBlanks(at + scheme.length());
        }
      }
      return at;
    }

    /// At the closing quote, on the same line. Without one, the value ends as an open one does.
    private int quotedEnd(char quote, int start) {
      var closing =
          closings.computeIfAbsent(
              quote, opened -> new Ahead(c -> Chars.closes(opened, c) || Chars.lineEnd(c)));
      int end = closing.next(source, start);
      if (!Chars.closes(quote, source.at(end))) {
        return bareEnd(start, Naming.SECRET);
      }
      return source.at(end - 1) == '\\' && end - 1 > start ? end - 1 : end;
    }

    private int bareEnd(int start, Naming naming) {
      int end =
          naming == Naming.PASSWORD
              ? query(start, openPassword.next(source, start))
              : openKey.next(source, start);
      while (end > start && ",;:.)'`]}".indexOf(source.at(end - 1)) >= 0) {
        end--;
      }
      return end;
    }

    /// A password in the query of an address ends at the next parameter.
    private int query(int start, int end) {
      int far = Math.min(end, start + LONGEST_PASSWORD);
      int first = ampersand.next(source, start);
      for (int i = first + 1; first > start && i < far; i++) {
        if (source.at(i) == '=') {
          return first;
        }
      }
      return end;
    }

    private Naming.Name named(int start, int end) {
      return end - start > LONGEST_KNOWN ? Naming.of(source, start, end) : names.at(start, end);
    }
  }
}
