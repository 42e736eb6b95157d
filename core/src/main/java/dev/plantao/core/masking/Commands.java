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

  /// Longer than any of these, and than most options with what they are given.
  private static final int LONGEST = 16;

  @Override
  public void find(Source source, Consumer<Find> found) {
    if (source.holds("-")) {
      new Reading(source, found).all();
    }
  }

  /// One text on its way from word to word.
  private static final class Reading {
    private final Source source;
    private final Consumer<Find> found;

    /// Whether this command takes a user with a password, or a password.
    private boolean users;

    private boolean passwords;

    Reading(Source source, Consumer<Find> found) {
      this.source = source;
      this.found = found;
    }

    void all() {
      int i = 0;
      while (i < source.length()) {
        char c = source.at(i);
        if (Chars.lineEnd(c)) {
          boolean on = c == '\r' || goesOn(i);
          users &= on;
          passwords &= on;
          i++;
        } else if (Chars.blank(c)) {
          i++;
        } else {
          int end = end(source, i);
          i = Math.max(end - i <= LONGEST ? word(c, i, end) : end, i + 1);
        }
      }
    }

    /// A backslash carries the command on to the next line.
    private boolean goesOn(int lineEnd) {
      char before = source.at(lineEnd - 1);
      return before == '\\'
          || before == '^'
          || (source.at(lineEnd) == '\n' && before == '\r' && source.at(lineEnd - 2) == '\\');
    }

    /// Where to go on. No command begins as an option does.
    private int word(char first, int start, int end) {
      if (first == '-') {
        return users || passwords ? option(source.lower().substring(start, end), start, end) : end;
      }
      if (Chars.latin(first) && !(users && passwords)) {
        var word = source.word(start, end).lower();
        users = users || WITH_USERS.contains(word);
        passwords = passwords || WITH_PASSWORDS.contains(word);
      }
      return end;
    }

    private int option(String word, int start, int end) {
      if (users && (word.equals("-u") || word.equals("--user") || word.equals("--proxy-user"))) {
        return user(source, source.skipBlanks(end), found);
      }
      if (users && word.startsWith("--user=")) {
        user(source, start + 7, found);
      } else if (passwords && (word.equals("-p") || word.equals("-w"))) {
        return password(source, source.skipBlanks(end), found);
      } else if (passwords && word.startsWith("-p") && end - start > 2) {
        joined(new Span(source, start + 2, end), found);
      }
      return end;
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
  private static void joined(Span value, Consumer<Find> found) {
    if (value.core().madeUp().compareTo(MadeUp.MIXED) >= 0) {
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
