package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Takes secrets out of texts. Masking a masked text changes nothing.
public final class Masker {
  /// A mark can bring a new neighbour to light; more rounds than this were never needed.
  private static final int ROUNDS = 4;

  /// What is left of a find beside a mark, when it is this short, says nothing.
  private static final int SCRAP = 6;

  private static final List<Finder> FINDERS =
      List.of(
          new KeyBlocks(),
          new Shapes(),
          new Structures(),
          new Addresses(),
          new Assignments(),
          new Nearby(),
          new Commands(),
          new Calls(),
          new Passwords(),
          new Columns(),
          new Cards());

  private final Supplier<KeptEnds> kept;
  private final Fingerprint fingerprint;

  public Masker(KeptEnds kept, Fingerprint fingerprint) {
    this(() -> kept, fingerprint);
  }

  /// @param kept asked where a secret is masked, so that a change of the policy holds from then on
  public Masker(Supplier<KeptEnds> kept, Fingerprint fingerprint) {
    this.kept = kept;
    this.fingerprint = fingerprint;
  }

  public Masked mask(String text) {
    var kinds = EnumSet.noneOf(SecretKind.class);
    var masked = text;
    for (int round = 0; round < ROUNDS; round++) {
      var finds = finds(new Source(masked), Set.of());
      if (finds.isEmpty()) {
        break;
      }
      finds.forEach(find -> kinds.add(find.kind()));
      masked = replaced(masked, finds);
    }
    return new Masked(masked, labels(kinds));
  }

  /// What [#mask] replaces, in the order and by the places of the text.
  ///
  /// @param known secrets that are to be found wherever they stand
  List<Edit> edits(String text, Set<String> known) {
    var edits = List.<Edit>of();
    for (int round = 0; round < ROUNDS; round++) {
      var masked = new Edited(text, edits);
      var finds = finds(new Source(masked.text()), known);
      if (finds.isEmpty()) {
        break;
      }
      edits = masked.with(finds, this::mark);
    }
    return edits;
  }

  static List<String> labels(Set<SecretKind> kinds) {
    return kinds.stream().map(SecretKind::label).sorted().toList();
  }

  static List<Find> finds(Source source, Set<String> known) {
    var all = new ArrayList<Find>();
    for (var finder : FINDERS) {
      finder.find(source, find -> add(find, all));
    }
    if (all.isEmpty() && known.isEmpty()) {
      return all;
    }
    new Repetitions(all, known).find(source, all::add);
    return beside(source.marks(), united(all));
  }

  /// What one finder finds for several reasons is found once.
  private static void add(Find find, List<Find> all) {
    if (all.isEmpty() || !all.getLast().equals(find)) {
      all.add(find);
    }
  }

  /// Finds that overlap are one secret, of the kind that shows least.
  private static List<Find> united(List<Find> all) {
    if (all.isEmpty()) {
      return all;
    }
    all.sort(Comparator.comparingInt(Find::start));
    var united = new ArrayList<Find>();
    var last = all.getFirst();
    for (var find : all) {
      if (find.start() < last.end()) {
        var kind = find.kind().compareTo(last.kind()) < 0 ? find.kind() : last.kind();
        last = new Find(last.start(), Math.max(last.end(), find.end()), kind);
      } else {
        united.add(last);
        last = find;
      }
    }
    united.add(last);
    return united;
  }

  /// The finds without what was masked before.
  private static List<Find> beside(List<MarkReader.Mark> marks, List<Find> finds) {
    if (marks.isEmpty()) {
      return finds;
    }
    var rest = new ArrayList<Find>();
    int next = 0;
    for (var find : finds) {
      int from = find.start();
      while (next < marks.size() && marks.get(next).end() <= from) {
        next++;
      }
      boolean touched = false;
      for (int m = next; m < marks.size() && marks.get(m).start() < find.end(); m++) {
        touched = true;
        scrap(from, marks.get(m).start(), find.kind(), rest);
        from = marks.get(m).end();
      }
      if (touched) {
        scrap(from, find.end(), find.kind(), rest);
      } else {
        rest.add(find);
      }
    }
    return rest;
  }

  private static void scrap(int start, int end, SecretKind kind, List<Find> rest) {
    if (end - start >= SCRAP) {
      rest.add(new Find(start, end, kind));
    }
  }

  private String replaced(String text, List<Find> finds) {
    var masked = new StringBuilder(text.length());
    int done = 0;
    for (var find : finds) {
      masked.append(text, done, find.start());
      mark(text.substring(find.start(), find.end()), find.kind(), masked);
      done = find.end();
    }
    return masked.append(text, done, text.length()).toString();
  }

  private String mark(String secret, SecretKind kind) {
    var mark = new StringBuilder();
    mark(secret, kind, mark);
    return mark.toString();
  }

  private void mark(String secret, SecretKind kind, StringBuilder out) {
    out.append(MarkReader.OPENING).append(kind.label());
    var print = kind.comparable() ? fingerprint.of(secret) : "";
    var ends = kept.get();
    int first = kind.showsEnds() ? ends.firstOf(secret.length()) : 0;
    int last = kind.showsEnds() ? ends.lastOf(secret.length()) : 0;
    if (first + last > 0 || !print.isEmpty()) {
      out.append(':');
      keep(secret, 0, first, out);
      out.append(MarkReader.SPLIT);
      keep(secret, secret.length() - last, secret.length(), out);
    }
    if (!print.isEmpty()) {
      out.append('#').append(print);
    }
    out.append(']');
  }

  private static void keep(String secret, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      out.append(MarkReader.keepable(secret.charAt(i)) ? secret.charAt(i) : '*');
    }
  }
}
