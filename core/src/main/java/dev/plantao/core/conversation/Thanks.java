package dev.plantao.core.conversation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether a message says thanks and nothing else, in any of the five languages.
///
/// Every word must be known as gratitude, politeness or "it works": one word more and the message
/// counts as a request. To reopen a case for a pleasantry costs a glance, to leave one closed that
/// came back costs a customer.
final class Thanks {
  private static final int LONGEST = 300;
  private static final int LONGEST_SIGNATURE = 3;

  /// Letters and peaceful punctuation; no question mark, no digit, no sign that could mean more.
  private static final Pattern PEACEFUL =
      Pattern.compile(
          "[\\p{L}\\p{M}\\s.,!;:()'’\"“”\\-–—…¡🙏👍😊🙂😀😃😄🎉👏💪❤\uFE0F\u200D🏻🏼🏽🏾🏿]+");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

  private Thanks() {}

  static boolean only(Message message) {
    return message.attachments().isEmpty()
        && message.masked().isEmpty()
        && only(message.body().orEmpty());
  }

  static boolean only(String said) {
    var text = Normalizer.normalize(said, Normalizer.Form.NFC).strip();
    if (text.length() > LONGEST || !PEACEFUL.matcher(text).matches()) {
      return false;
    }
    return new Reading(words(text)).thanksOnly();
  }

  /// A word as it was written.
  ///
  /// @param name whether it could be one: it begins with a capital
  /// @param ends whether punctuation or a line break follows
  private record Word(String plain, boolean name, boolean ends) {}

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      var word = matcher.group();
      var rest = text.substring(matcher.end());
      var ends = rest.isEmpty() || rest.charAt(0) != ' ' || rest.strip().isEmpty();
      words.add(new Word(plain(word), Character.isUpperCase(word.codePointAt(0)), ends));
    }
    return words;
  }

  /// Lower case without accents, which many leave out when they write.
  static String plain(String words) {
    return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .replace("ß", "ss");
  }

  /// One pass over the words: each time the longest phrase that is known.
  private static final class Reading {
    private final List<Word> words;
    private int at;
    private boolean thanked;
    private ThanksPhrases.@Nullable Kind before;

    Reading(List<Word> words) {
      this.words = words;
    }

    boolean thanksOnly() {
      while (at < words.size()) {
        if (!phrase() && !name()) {
          return false;
        }
      }
      return thanked;
    }

    private boolean phrase() {
      var rest = new StringBuilder();
      words.subList(at, words.size()).forEach(word -> rest.append(word.plain()).append(' '));
      var found = ThanksPhrases.longest(rest);
      if (found == null) {
        return false;
      }
      thanked |= found.kind() == ThanksPhrases.Kind.THANKS;
      before = found.kind();
      at += found.words();
      return true;
    }

    /// Who is thanked, or who signs: "Thanks Sofia!", "Best regards, Ana Prado".
    private boolean name() {
      int left = words.size() - at;
      if (before == ThanksPhrases.Kind.FAREWELL && left <= LONGEST_SIGNATURE) {
        var signed = words.subList(at, words.size()).stream().allMatch(Word::name);
        at = words.size();
        return signed;
      }
      var addressed =
          (before == ThanksPhrases.Kind.GREETING || before == ThanksPhrases.Kind.THANKS)
              && !words.get(at - 1).ends()
              && words.get(at).name()
              && words.get(at).ends();
      before = null;
      at++;
      return addressed;
    }
  }
}
