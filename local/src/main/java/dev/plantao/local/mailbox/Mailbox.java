package dev.plantao.local.mailbox;

import dev.plantao.local.json.Json;
import dev.plantao.local.letter.Addresses;
import dev.plantao.local.letter.Header;
import dev.plantao.local.store.Blobs;
import dev.plantao.local.store.Shelf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Every letter that was sent, in its order.
public final class Mailbox {
  private final Shelf shelf;
  private final Blobs blobs;
  private final NavigableMap<String, Letter> letters = new TreeMap<>();

  /// A letter that was sent.
  ///
  /// @param id that SES gave it
  /// @param from bare address
  /// @param to bare addresses of all who get it, those of blind copies too
  /// @param subject decoded
  /// @param headers values by name, as they stand there, unfolded
  public record Letter(
      String id,
      Instant at,
      String from,
      List<String> to,
      String subject,
      Map<String, List<String>> headers,
      String blob) {

    JsonNode json() {
      var json =
          Json.object()
              .put("id", id)
              .put("at", at.toString())
              .put("from", from)
              .put("subject", subject);
      json.set("to", Json.tree(to));
      json.set("headers", Json.tree(headers));
      return json.put("blob", blob);
    }

    static Letter of(JsonNode json) {
      var headers = new java.util.LinkedHashMap<String, List<String>>();
      json.path("headers").properties().forEach(h -> headers.put(h.getKey(), texts(h.getValue())));
      return new Letter(
          json.path("id").asString(""),
          Instant.parse(json.path("at").asString("")),
          json.path("from").asString(""),
          texts(json.path("to")),
          json.path("subject").asString(""),
          headers,
          json.path("blob").asString(""));
    }

    private static List<String> texts(JsonNode list) {
      return list.valueStream().map(text -> text.asString("")).toList();
    }

    boolean goesTo(String address) {
      return to.stream().anyMatch(address::equalsIgnoreCase);
    }
  }

  public Mailbox(Shelf shelf, Blobs blobs) {
    this.shelf = shelf;
    this.blobs = blobs;
    shelf.all().forEach((key, json) -> letters.put(key, Letter.of(json)));
  }

  /// Returns once the letter is kept.
  public synchronized void add(String id, Instant at, String from, List<String> to, byte[] letter) {
    try {
      var blob = blobs.write(new ByteArrayInputStream(letter)).id();
      var header = Header.of(Header.take(new ByteArrayInputStream(letter)));
      var kept = new Letter(id, at, from, to, header.decoded("Subject"), header.byName(), blob);
      var last = letters.isEmpty() ? 0 : Long.parseLong(letters.lastKey());
      var key = "%019d".formatted(last + 1);
      shelf.put(key, kept.json());
      letters.put(key, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Letters to an address, or all, oldest first.
  public synchronized List<Letter> letters(Optional<String> to) {
    return letters.values().stream()
        .filter(letter -> to.isEmpty() || letter.goesTo(Addresses.normal(to.get())))
        .toList();
  }

  public synchronized Optional<Letter> letter(String id) {
    return letters.values().stream().filter(letter -> letter.id().equals(id)).findFirst();
  }

  public byte[] bytes(Letter letter) {
    try (var content = blobs.read(letter.blob())) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String raw(Letter letter) {
    return Header.text(bytes(letter));
  }

  public synchronized void clear() {
    letters.forEach((key, letter) -> {
      shelf.remove(key);
      blobs.remove(letter.blob());
    });
    letters.clear();
  }

  /// The blobs of all letters.
  public synchronized Set<String> blobs() {
    return letters.values().stream().map(Letter::blob).collect(Collectors.toSet());
  }
}
