package dev.plantao.core.masking;

import java.util.Set;
import java.util.function.Consumer;

/// Passwords among the options of well-known commands: `curl -u user:password`, `docker login -p
/// password`.
final class Commands implements Finder {
  private static final Set<String> WITH_USERS =
      Set.of("curl", "http", "https", "wget", "xh", "httpie", "ab", "smbclient");
  private static final Set<String> WITH_PASSWORDS =
      Set.of(
          "psexec",
          "sshpass",
          "docker",
          "podman",
          "mysql",
          "mysqldump",
          "mysqladmin",
          "mongo",
          "mongosh",
          "mongodump",
          "az",
          "ldapsearch",
          "net",
          "rabbitmqadmin",
          "redis-cli",
          "helm",
          "oc",
          "cf",
          "sqlcmd",
          "bcp",
          "plink",
          "pscp",
          "influx",
          "skopeo");

  @Override
  public void find(Source source, Consumer<Find> found) {
    boolean users = false;
    boolean passwords = false;
    int i = 0;
    while (i < source.length()) {
      char c = source.at(i);
      if (Chars.lineEnd(c)) {
        // A backslash carries the command on to the next line.
        boolean on =
            source.at(i - 1) == '\\'
                || source.at(i - 1) == '^'
                || (c == '\n' && source.at(i - 1) == '\r' && source.at(i - 2) == '\\');
        users &= on || c == '\r';
        passwords &= on || c == '\r';
        i++;
      } else if (Chars.blank(c)) {
        i++;
      } else {
        int end = end(source, i);
        var word = end - i <= 16 ? source.lower().substring(i, end) : "";
        users = users || WITH_USERS.contains(word);
        passwords = passwords || WITH_PASSWORDS.contains(word);
        if (users && (word.equals("-u") || word.equals("--user") || word.equals("--proxy-user"))) {
          end = user(source, source.skipBlanks(end), found);
        } else if (users && word.startsWith("--user=")) {
          user(source, i + 7, found);
        } else if (passwords && (word.equals("-p") || word.equals("-w"))) {
          end = password(source, source.skipBlanks(end), found);
        } else if (passwords && word.startsWith("-p") && end - i > 2) {
          joined(source, new Span(source, i + 2, end), found);
        }
        i = Math.max(end, i + 1);
      }
    }
  }

  private static int end(Source source, int start) {
    int i = start;
    while (i < source.length() && !Chars.space(source.at(i))) {
      i++;
    }
    return i;
  }

  /// What follows the colon, or what precedes it where nothing follows.
  private static int user(Source source, int from, Consumer<Find> found) {
    int end = end(source, from);
    int colon = from;
    while (colon < end && source.at(colon) != ':') {
      colon++;
    }
    if (colon >= end) {
      return end;
    }
    int start = trimmedStart(source, colon + 1, end);
    int stop = trimmedEnd(source, start, end);
    if (stop <= start) {
      start = trimmedStart(source, from, colon);
      stop = colon;
    }
    if (stop > start && source.at(start) != '$' && source.at(start) != '<') {
      found.accept(new Find(start, stop, SecretKind.PASSWORD));
    }
    return end;
  }

  /// `-pRegen2024`, in one word.
  private static void joined(Source source, Span value, Consumer<Find> found) {
    if (MadeUp.of(source, value.core()).compareTo(MadeUp.MIXED) >= 0) {
      found.accept(new Find(value.start(), value.end(), SecretKind.PASSWORD));
    }
  }

  private static int password(Source source, int from, Consumer<Find> found) {
    int end = end(source, from);
    int start = trimmedStart(source, from, end);
    int stop = trimmedEnd(source, start, end);
    boolean ports = Look.count(source.text(), start, stop).letters() == 0;
    if (!ports && source.at(start) != '-' && !Value.placeholder(source, start, stop)) {
      found.accept(new Find(start, stop, SecretKind.PASSWORD));
    }
    return end;
  }

  private static int trimmedStart(Source source, int from, int end) {
    int start = from;
    while (start < end && Chars.quote(source.at(start))) {
      start++;
    }
    return start;
  }

  private static int trimmedEnd(Source source, int start, int from) {
    int end = from;
    while (end > start && Chars.quote(source.at(end - 1))) {
      end--;
    }
    return end;
  }
}
