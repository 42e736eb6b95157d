package dev.plantao.functions.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plantao.core.inmemory.InMemorySearchIndex;
import dev.plantao.core.log.Patience;
import dev.plantao.core.people.Language;
import dev.plantao.core.search.Find;
import dev.plantao.core.search.Indexer;
import dev.plantao.core.search.Searcher;
import java.util.ArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A hundred queries as agents type them (other endings, other order, accents left out, slips) over
/// five thousand conversations; the right one must be among the first three.
class HitRateTest {

  @Test
  @Tag("PR-2")
  void of_a_hundred_queries_over_five_thousand_conversations_ninety_find_theirs_among_three() {
    var cases = new FiveThousandCases();
    var ids = cases.write();
    var index = new CountingIndex(new InMemorySearchIndex());
    var terms = new Terms(() -> new byte[32]);
    var indexer = new Indexer(index, terms, cases.log, id -> "S-" + id, Patience.OF_A_PERSON);
    int entries = 0;
    for (var id : ids) {
      for (var entry : cases.log.entries(id, 0, 200)) {
        indexer.index(id, entry.seq());
        entries++;
      }
    }
    var written = index.units();
    index.clear();
    var searcher = new Searcher(index, terms);
    var missed = new ArrayList<String>();
    var queries =
        FiveThousandCases.lines("queries.tsv").stream().filter(l -> !l.startsWith("#")).toList();
    for (var line : queries) {
      var part = line.split("\t", -1);
      var expected =
          FiveThousandCases.id(
              FiveThousandCases.number(
                  Language.ofTag(part[0]).orElseThrow(),
                  Integer.parseInt(part[1]) - 1,
                  Integer.parseInt(part[2]) - 1,
                  Integer.parseInt(part[3]) - 1));
      var found = searcher.conversations(Find.words(part[4]), 3);
      if (!found.contains(expected)) {
        missed.add(part[0] + ": " + part[4]);
      }
    }
    System.out.printf(
        "search: %d of %d found; %d entries of %d conversations; writing: %s; reading: %s%n",
        queries.size() - missed.size(),
        queries.size(),
        entries,
        ids.size(),
        written.per(entries),
        index.units().per(queries.size()));
    assertThat(ids).hasSize(5_000);
    assertThat(queries).hasSize(100);
    assertThat(missed).as("not among the first three").hasSizeLessThanOrEqualTo(10);
  }
}
