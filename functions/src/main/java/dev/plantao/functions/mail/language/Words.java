package dev.plantao.functions.mail.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text, and the short ones that belong to one language alone.
final class Words {

  private static final int LONGEST_WORD = 40;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

  /// Frequent words that tell each language from the three others in Latin letters.
  static final Map<String, Set<String>> OWN =
      Map.of(
          "en",
              set(
                  "the and of to is you it that this was for have with are not what how can my your please would they there from been but were we she he his her will do does did where why when who i if of any some has had could should an at by or be get update"),
          "de",
              set(
                  "der die das und ist nicht ich sie zu ein eine mit für auf dem den des im wir es auch wie kann bitte haben hat wird sind von mein meine noch aber oder wenn aus bei nach werden einen einem einer keine zum zur dass wurde diese dieser ihr ihre sich war"),
          "es",
              set(
                  "el los las del una un y que en es con para por su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante ellos esto mí antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella estar estas algunas algo nosotros mi mis tú te ti tu tus está son fue usted ustedes hola gracias puedo puede tengo tiene hacer correo ser han he ha sido quiero mensaje nuevo nueva usuario usuarios conversación ningún ninguna"),
          "pt",
              set(
                  "o os as do da dos das um uma e que em é com para por não na nos nas ao aos à às seu sua seus suas mais mas foi ele ela eles elas você vocês isso isto este esta esse essa ser tem têm há já também só pelo pela pelos pelas até quando muito sem sobre ou nem entre depois mesmo meu minha meus minhas numa num estou está estão são era eu nós olá obrigado obrigada posso pode tenho fazer ainda então quem onde qual mensagem novo nova usuário usuários conversa nenhum nenhuma atualizar configurações e-mail"));

  private Words() {}

  private static Set<String> set(String words) {
    return Set.copyOf(List.of(SPACE.split(words, -1)));
  }

  /// Without addresses, links and placeholders, which belong to no language.
  static String cleaned(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (String word : SPACE.split(text, -1)) {
      boolean foreign =
          word.indexOf('@') >= 0
              || word.indexOf("://") >= 0
              || word.indexOf("www.") >= 0
              || word.indexOf("{{") >= 0
              || word.indexOf("#{") >= 0
              || word.length() > LONGEST_WORD;
      if (!foreign) {
        out.append(word).append(' ');
      }
    }
    return out.toString();
  }

  /// The words in lower case, without what is no letter.
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : NO_LETTERS.split(text.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
