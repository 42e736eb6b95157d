package dev.plantao.functions.letters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a letter between its heading and its signature. One of the components is there, the
/// others are null: the templates ask for each.
record Part(
    @Nullable String paragraph,
    @Nullable Words words,
    @Nullable Fact fact,
    @Nullable Listing listing,
    @Nullable Button button) {

  /// A name and its value, such as a date.
  ///
  /// @param past whether it holds no longer
  record Fact(String name, String value, boolean past) {}

  /// A list with its heading.
  ///
  /// @param alarming whether the customer should act on it
  record Listing(
      String heading, String text, List<String> items, String advice, boolean alarming) {}

  /// Somewhere to go.
  record Button(String label, String href) {}

  static Part paragraph(String sentences) {
    return new Part(sentences, null, null, null, null);
  }

  static Part words(Words words) {
    return new Part(null, words, null, null, null);
  }

  static Part fact(String name, String value) {
    return new Part(null, null, new Fact(name, value, false), null, null);
  }

  static Part pastFact(String name, String value) {
    return new Part(null, null, new Fact(name, value, true), null, null);
  }

  static Part listing(Listing listing) {
    return new Part(null, null, null, listing, null);
  }

  static Part button(String label, String href) {
    return new Part(null, null, null, null, new Button(label, href));
  }

  /// For the plain text: the desk's sentences in lines, a person's words untouched.
  Part wrapped() {
    return new Part(
        paragraph == null ? null : Wrapping.wrap(paragraph),
        words,
        fact,
        listing == null ? null : wrapped(listing),
        button);
  }

  private static Listing wrapped(Listing listing) {
    return new Listing(
        listing.heading,
        Wrapping.wrap(listing.text),
        listing.items.stream().map(item -> Wrapping.wrap(item, 2)).toList(),
        Wrapping.wrap(listing.advice),
        listing.alarming);
  }
}
