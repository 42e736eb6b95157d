package dev.plantao.core.masking;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Keys whose build gives them away: what stands in their middle or at their end.
final class Structures implements Finder {
  private static final int LONGEST = 4096;

  private static final List<String> AWS =
      List.of("A3T", "AKIA", "ASIA", "ABIA", "ACCA", "AIDA", "AROA");

  @Override
  public void find(Source source, Consumer<Find> found) {
    webTokens(source, "eyj", found);
    webTokens(source, "eyh", found);
    webTokens(source, "zxlk", found);
    around(source, ".atlasv1.", 40, 0, found);
    around(source, "q~", 34, 4, found);
    around(source, "azdo", 80, 70, found);
    around(source, "jqqj99", 60, 0, found);
    around(source, "t3blbkfj", 40, 0, found);
    around(source, "nral", 40, 36, found);
    around(source, "-nrma", 40, 36, found);
    around(source, "_ak", 16, 12, found);
    around(source, "_mmk", 36, 30, found);
    around(source, ".apps.googleusercontent.com", 50, 20, found);
    around(source, "-us", 35, 32, found);
    around(source, ":aa", 40, 8, found);
    around(source, "|", 36, 13, found);
    around(source, "%7c", 36, 13, found);
    around(source, "!", 60, 15, found);
    groups(source, found);
    for (var beginning : AWS) {
      aws(source, beginning, found);
    }
  }

  /// Exactly twenty capitals and digits.
  private static void aws(Source source, String beginning, Consumer<Find> found) {
    int at = next(source, beginning, 0);
    while (at >= 0) {
      int end = at;
      while (end < source.length()
          && end <= at + 20
          && (Chars.upper(source.at(end)) || Chars.digit(source.at(end)))) {
        end++;
      }
      if (end - at == 20
          && !Chars.alnum(source.at(end))
          && !Chars.upper(source.at(at - 1))
          && !Chars.digit(source.at(at - 1))) {
        found.accept(new Find(at, end, SecretKind.API_KEY));
      }
      at = next(source, beginning, Math.max(at + 1, end - 4));
    }
  }

  private static int next(Source source, String beginning, int from) {
    return source.holds(beginning.toLowerCase(Locale.ROOT))
        ? source.text().indexOf(beginning, from)
        : -1;
  }

  /// Two or three parts of base64 with dots between, of which the first is the beginning of a JSON
  /// object.
  private static void webTokens(Source source, String beginning, Consumer<Find> found) {
    int at = source.find(beginning, 0);
    while (at >= 0) {
      int end = at + 2;
      if (source.at(at) == 'e' || source.at(at) == 'Z') {
        int first = run(source, at, Chars::token);
        int second = source.at(first) == '.' ? run(source, first + 1, Chars::token) : first;
        int third = source.at(second) == '.' ? run(source, second + 1, Structures::wide) : second;
        end = Math.max(end, third);
        boolean parts = first - at >= 12 && second - first >= 12;
        boolean whole = first - at >= 60 && Look.random(source.text(), at, first);
        if (!Chars.alnum(source.at(at - 1)) && (parts || whole)) {
          found.accept(new Find(at, third, SecretKind.TOKEN));
        }
      }
      at = source.find(beginning, end);
    }
  }

  /// What a run is made of.
  @FunctionalInterface
  private interface Part {
    boolean test(char c);
  }

  private static boolean wide(char c) {
    return Chars.base64(c) || Chars.token(c);
  }

  private static int run(Source source, int from, Part part) {
    int i = from;
    while (i < source.length() && i < from + LONGEST && part.test(source.at(i))) {
      i++;
    }
    return i;
  }

  /// A run around a landmark. What is read is never read again for the same landmark, so that a
  /// text full of landmarks takes no longer.
  ///
  /// @param least how long the whole is
  /// @param before how much stands before the landmark
  private static void around(
      Source source, String landmark, int least, int before, Consumer<Find> found) {
    int done = 0;
    int at = source.find(landmark, 0);
    while (at >= 0) {
      int start = at;
      while (start > done && part(source.at(start - 1))) {
        start--;
      }
      int end = at + landmark.length();
      while (end < source.length() && part(source.at(end))) {
        end++;
      }
      if (end - start >= least && at - start >= before && fits(source, landmark, start, at, end)) {
        found.accept(new Find(start, end, SecretKind.API_KEY));
      }
      done = end;
      at = source.find(landmark, end);
    }
  }

  private static boolean part(char c) {
    return Chars.token(c) || c == '~' || c == '.';
  }

  private static boolean fits(Source source, String landmark, int start, int at, int end) {
    var text = source.text();
    return switch (landmark) {
      case "q~" -> text.charAt(at) == 'Q' && Chars.digit(source.at(at - 1)) && at - start <= 8;
      case "azdo" -> text.startsWith("AZDO", at);
      case "jqqj99" -> text.startsWith("JQQJ99", at);
      case "t3blbkfj" -> text.startsWith("T3BlbkFJ", at);
      case "nral" -> at + 4 == end && text.startsWith("NRAL", at);
      case "-nrma" -> at + 5 == end;
      case "_ak" -> at + 3 == end && text.startsWith("_AK", at) && Look.random(text, start, at);
      case "_mmk" -> at + 4 == end;
      case "-us" ->
          end - at <= 5
              && at - start == 32
              && Look.count(text, start, at).allHex()
              && digits(source, at + 3, end);
      case ":aa" -> text.startsWith(":AA", at) && at - start <= 10 && digits(source, start, at);
      case "!" -> text.startsWith("00D", start) && (at - start == 15 || at - start == 18);
      case "|", "%7c" ->
          at - start <= 17
              && digits(source, start, at)
              && end - at - landmark.length() <= 40
              && Look.random(text, at + landmark.length(), end);
      default -> true;
    };
  }

  private static boolean digits(Source source, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Chars.digit(source.at(i))) {
        return false;
      }
    }
    return end > start;
  }

  /// 32, 8 and 8 digits of base 16; a UUID begins with eight.
  private static boolean grouped(Source source, int start, int end) {
    return end - start == 50
        && source.at(start + 32) == '-'
        && source.at(start + 41) == '-'
        && Chars.alnum(source.at(start))
        && Look.count(source.text(), start, end).allHex();
  }

  /// Runs of groups: 32 digits and twice 8, or an id in base64, six characters of a time, and a
  /// signature.
  private static void groups(Source source, Consumer<Find> found) {
    int i = 0;
    while (i < source.length()) {
      int end = run(source, i, Chars::token);
      if (grouped(source, i, end)) {
        found.accept(new Find(i, end, SecretKind.API_KEY));
      }
      int dot = source.at(end) == '.' ? run(source, end + 1, Chars::token) : end;
      boolean time = dot - end == 7;
      if (time && end - i >= 23 && end - i <= 30 && source.at(dot) == '.') {
        int last = run(source, dot + 1, Chars::token);
        if (last - dot > 20 && Look.random(source.text(), i, last)) {
          found.accept(new Find(i, last, SecretKind.TOKEN));
        }
      }
      i = end + 1;
    }
  }
}
