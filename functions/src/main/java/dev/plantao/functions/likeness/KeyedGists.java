package dev.plantao.functions.likeness;

import dev.plantao.core.likeness.Gist;
import dev.plantao.core.likeness.Gists;
import dev.plantao.core.likeness.TermKind;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells what a text says by words of the trade, by numbers and names, and by the beginnings of all
/// other words. Knows no grammar, so it need not know the language; a text in one language and one
/// in another meet in the words of the trade and in numbers and names.
///
/// A term is a keyed hash: whoever reads the table cannot try words against it.
public final class KeyedGists implements Gists {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String PURPOSE = "LIKENESS";

  /// Cuts endings off in all five languages well enough.
  private static final int STEM = 6;

  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_NAME = 4;
  private static final int SHORTEST_CODE = 3;
  private static final int SURELY_A_CODE = 5;
  private static final Pattern HTTP_STATUS = Pattern.compile("[45]\\d\\d");
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private final Lexicon lexicon = Lexicon.load();
  private final Supplier<byte[]> key;

  /// Gists under a key.
  ///
  /// @param key the same for all functions of a deployment; asked for at the first text
  public KeyedGists(Supplier<byte[]> key) {
    this.key = key;
  }

  @Override
  public Gist of(String subject, String body) {
    var tokens = Token.of(subject + "\n" + body);
    var said = new LinkedHashMap<Meaning, String>();
    var used = new HashSet<Integer>();
    addPhrases(tokens, said, used);
    for (int i = 0; i < tokens.size(); i++) {
      if (!used.contains(i)) {
        addToken(tokens, i, said);
      }
    }
    return new Gist(keyed(said));
  }

  private record Meaning(TermKind kind, String what) {}

  private void addPhrases(List<Token> tokens, Map<Meaning, String> said, Set<Integer> used) {
    for (int i = 0; i < tokens.size(); i++) {
      var found = used.contains(i) ? null : lexicon.phrase(tokens, i);
      if (found != null) {
        var words = tokens.get(i).written() + " " + tokens.get(found.last()).written();
        said.putIfAbsent(new Meaning(found.concept().kind(), found.concept().name()), words);
        used.add(i);
        if (!lexicon.object(tokens.get(found.last()))) {
          used.add(found.last());
        }
      }
    }
  }

  private void addToken(List<Token> tokens, int at, Map<Meaning, String> said) {
    var token = tokens.get(at);
    var meaning =
        switch (token.kind()) {
          case WORD -> word(token);
          case NAME -> name(token);
          case DIGITS -> code(tokens, at) ? new Meaning(TermKind.CODE, token.folded()) : null;
          case LONG_DIGITS -> new Meaning(TermKind.NUMBER, token.folded());
        };
    if (meaning != null) {
      said.putIfAbsent(meaning, token.written());
    }
  }

  /// What begins with a digit counts something: 20min, 3x.
  private @Nullable Meaning name(Token token) {
    var concept = lexicon.word(token);
    if (concept != null) {
      return new Meaning(concept.kind(), concept.name());
    }
    var folded = token.folded();
    return folded.contains("_")
            || (folded.length() >= SHORTEST_NAME && Character.isLetter(folded.charAt(0)))
        ? new Meaning(TermKind.NAME, folded)
        : null;
  }

  private @Nullable Meaning word(Token token) {
    if (lexicon.empty(token)) {
      return null;
    }
    var concept = lexicon.word(token);
    if (concept != null) {
      return new Meaning(concept.kind(), concept.name());
    }
    var folded = token.folded();
    return folded.length() < SHORTEST_WORD
        ? null
        : new Meaning(TermKind.WORD, folded.substring(0, Math.min(STEM, folded.length())));
  }

  /// Whether digits name something rather than count it.
  private boolean code(List<Token> tokens, int at) {
    var digits = tokens.get(at).folded();
    if (at > 0 && (lexicon.numbered(tokens.get(at - 1)) || lexicon.object(tokens.get(at - 1)))) {
      return true;
    }
    return digits.length() >= SURELY_A_CODE
        || HTTP_STATUS.matcher(digits).matches()
        || (at > 1
            && digits.length() >= SHORTEST_CODE
            && !YEAR.matcher(digits).matches()
            && lexicon.numbered(tokens.get(at - 2)));
  }

  private Map<Integer, String> keyed(Map<Meaning, String> said) {
    var words = new LinkedHashMap<Integer, String>();
    if (said.isEmpty()) {
      return words;
    }
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.get(), ALGORITHM));
      said.forEach((meaning, word) -> {
        var text = PURPOSE + ":" + meaning.kind() + ":" + meaning.what();
        var hash = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        words.putIfAbsent(meaning.kind().term(ByteBuffer.wrap(hash).getInt()), word);
      });
      return words;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("this JVM cannot sign", impossible);
    }
  }
}
