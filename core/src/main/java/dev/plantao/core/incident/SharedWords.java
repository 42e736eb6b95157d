package dev.plantao.core.incident;

import dev.plantao.core.people.Language;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A case looks like an incident if it shares most telling words of its title, in its language or
/// in English. Words are compared by their beginnings, which outlast most endings.
public final class SharedWords implements Resemblance {
  private static final int SHORTEST = 4;
  private static final int STEM = 5;

  /// Words of the title that must be shared, and the least part of all.
  private static final int LEAST = 2;

  private static final double LEAST_PART = 0.5;

  private static final Comparator<Incident> LATEST_FIRST =
      Comparator.comparing(Incident::startedAt)
          .reversed()
          .thenComparing(incident -> incident.id().value());

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /// Long, frequent, and telling nothing.
  private static final Set<String> EMPTY =
      stems(
          """
          with from have that this they your when been some problem problems issue issues error
          errors delayed down since
          para como mais está estão quando desde problema problemas erro erros pela pelo nossa nosso
          nicht keine sind haben werden wird unsere dass seit problem probleme fehler eine einen
          para como esta están cuando desde nuestro nuestra problema problemas error errores
          когда если есть нашей наших проблема проблемы ошибка ошибки после
          """);

  @Override
  public Optional<Incident> best(String words, Language language, List<Incident> ongoing) {
    var said = stems(words);
    said.removeAll(EMPTY);
    Incident best = null;
    double most = 0;
    for (var incident : ongoing.stream().sorted(LATEST_FIRST).toList()) {
      var fit = Math.max(fit(said, incident, language), fit(said, incident, Language.EN));
      if (fit > most) {
        best = incident;
        most = fit;
      }
    }
    return Optional.ofNullable(best);
  }

  /// Zero, or the part of the title's words that the case shares, and a little for words of the
  /// updates.
  private static double fit(Set<String> said, Incident incident, Language language) {
    var title = stems(incident.title().of(language).orEmpty());
    title.removeAll(EMPTY);
    var shared = shared(said, title);
    if (shared < Math.min(LEAST, title.size()) || shared < LEAST_PART * title.size()) {
      return 0;
    }
    var updates = new TreeSet<String>();
    for (var update : incident.updates()) {
      updates.addAll(stems(update.text().of(language).orEmpty()));
    }
    updates.removeAll(EMPTY);
    return (shared + shared(said, updates) / 100.0) / Math.max(1, title.size());
  }

  private static long shared(Set<String> said, Set<String> words) {
    return words.stream().filter(said::contains).count();
  }

  private static Set<String> stems(String words) {
    var plain =
        Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    var stems = new TreeSet<String>();
    var matcher = WORD.matcher(plain);
    while (matcher.find()) {
      var word = matcher.group();
      if (word.length() >= SHORTEST) {
        stems.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return stems;
  }
}
