package dev.plantao.core.masking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Takes secrets out of texts. Masking a masked text changes nothing, but for what decision 0240
/// names.
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
    boolean settled = false;
    for (int round = 0; round < ROUNDS; round++) {
      var reading = read(new Source(masked), Map.of(), settled);
      if (reading.finds().isEmpty()) {
        break;
      }
      reading.finds().forEach(find -> kinds.add(find.kind()));
      masked = replaced(masked, reading.finds());
      settled = reading.settled();
    }
    return new Masked(masked, labels(kinds));
  }

  /// What [#mask] replaces, in the order and by the places of the text.
  ///
  /// @param known secrets that are to be found wherever they stand
  List<Edit> edits(String text, Map<String, SecretKind> known) {
    var edits = List.<Edit>of();
    boolean settled = false;
    for (int round = 0; round < ROUNDS; round++) {
      var masked = new Edited(text, edits);
      var reading = read(new Source(masked.text()), known, settled);
      if (reading.finds().isEmpty()) {
        break;
      }
      edits = masked.with(reading.finds(), this::mark);
      settled = reading.settled();
    }
    return edits;
  }

  static List<String> labels(Set<SecretKind> kinds) {
    return kinds.stream().map(SecretKind::label).sorted().toList();
  }

  /// What was found at one reading of a text.
  ///
  /// @param settled whether no password is to be found in the masked text: each was a mark to all
  ///   who read on behind it
  record Reading(List<Find> finds, boolean settled) {}

  /// @param settled whether this is the masked text of a reading that was
  static Reading read(Source source, Map<String, SecretKind> known, boolean settled) {
    var all = new ArrayList<Find>();
    for (var finder : FINDERS) {
      finder.find(source, find -> add(find, source, all));
    }
    boolean hidden = hide(all, source);
    boolean ahead = (settled && all.isEmpty()) || passwords(source, all);
    if (all.isEmpty() && known.isEmpty()) {
      return new Reading(all, true);
    }
    int once = all.size();
    new Repetitions(all, known).find(source, all::add);
    boolean repeated = all.size() > once;
    return new Reading(beside(source.marks(), united(all)), hidden && ahead && !repeated);
  }

  /// Takes the passwords among them for marks. What may be another thing, too, is left to be read.
  ///
  /// @return whether all are passwords
  private static boolean hide(List<Find> finds, Source source) {
    boolean all = true;
    for (var find : finds) {
      if (find.kind() == SecretKind.PASSWORD) {
        source.hide(find);
      } else {
        all = false;
      }
    }
    return all;
  }

  /// @return whether all of them stood ahead of what told them
  private static boolean passwords(Source source, List<Find> all) {
    return !Passwords.reads(source, find -> add(find, source, all));
  }

  /// What was masked before is not found again, nor what one finder finds for several reasons.
  private static void add(Find find, Source source, List<Find> all) {
    if (!source.hides(find) && (all.isEmpty() || !all.getLast().equals(find))) {
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
        var kind = last.kind().quieter(find.kind());
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
