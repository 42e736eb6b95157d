package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.search.Manifest;
import dev.plantao.core.search.Posting;
import dev.plantao.core.search.Realm;
import dev.plantao.core.search.Term;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Postings and manifests as items. A manifest packs its terms, so that it stays within a unit or
/// two of writing.
final class SearchItems {
  static final String WEIGHT = "w";
  private static final String MANIFEST = "SEARCH#";
  private static final String TERMS = "terms";
  private static final String GONE = "gone";
  private static final String PENDING = "pending";
  private static final String PLACE = "place";
  private static final String SOURCE = "source";
  private static final String STAMP = "stamp";

  /// A term's hash and a byte of weight.
  private static final int PACKED = Long.BYTES + 1;

  private SearchItems() {}

  static String pk(Realm realm, Term term) {
    var bytes = ByteBuffer.allocate(Long.BYTES).putLong(term.hash()).array();
    var hash = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    return switch (realm) {
      case STAFF -> "TERM#" + hash;
      case PUBLIC -> "HELP#" + hash;
    };
  }

  static Map<String, AttributeValue> key(Posting posting) {
    return Table.key(pk(posting.realm(), posting.term()), posting.place());
  }

  static Map<String, AttributeValue> item(Posting posting) {
    var item = new HashMap<>(key(posting));
    item.put(WEIGHT, n(posting.weight()));
    return item;
  }

  static Map<String, AttributeValue> manifestKey(String document) {
    return Table.key(MANIFEST + document, TERMS);
  }

  static Map<String, AttributeValue> item(Manifest manifest) {
    var item = new HashMap<>(manifestKey(manifest.document()));
    item.put(Table.VERSION, n(manifest.version()));
    item.put(PLACE, s(manifest.place()));
    item.put(SOURCE, s(manifest.source()));
    item.put(STAMP, n(manifest.stamp()));
    item.put(TERMS, AttributeValue.fromB(SdkBytes.fromByteBuffer(packed(manifest.terms()))));
    var gone = ByteBuffer.allocate(manifest.gone().size() * Long.BYTES);
    manifest.gone().forEach(term -> gone.putLong(term.hash()));
    item.put(GONE, AttributeValue.fromB(SdkBytes.fromByteBuffer(gone.flip())));
    var pending = ByteBuffer.allocate(manifest.pending().size() * Long.BYTES);
    manifest.pending().forEach(pending::putLong);
    item.put(PENDING, AttributeValue.fromB(SdkBytes.fromByteBuffer(pending.flip())));
    return item;
  }

  private static ByteBuffer packed(SortedMap<Term, Integer> terms) {
    var bytes = ByteBuffer.allocate(terms.size() * PACKED);
    terms.forEach((term, weight) -> bytes.putLong(term.hash()).put(weight.byteValue()));
    return bytes.flip();
  }

  static Manifest manifest(Map<String, AttributeValue> item) {
    var terms = new TreeMap<Term, Integer>();
    var packed = bytes(item, TERMS);
    while (packed.hasRemaining()) {
      terms.put(new Term(packed.getLong()), (int) packed.get());
    }
    SortedSet<Term> gone = new TreeSet<>();
    var hashes = bytes(item, GONE);
    while (hashes.hasRemaining()) {
      gone.add(new Term(hashes.getLong()));
    }
    SortedSet<Long> pending = new TreeSet<>();
    var work = bytes(item, PENDING);
    while (work.hasRemaining()) {
      pending.add(work.getLong());
    }
    return new Manifest(
        string(item, Table.PK).substring(MANIFEST.length()),
        string(item, PLACE),
        number(item, Table.VERSION),
        number(item, STAMP),
        string(item, SOURCE),
        terms,
        gone,
        pending);
  }

  private static ByteBuffer bytes(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null || value.b() == null) {
      throw new CorruptItemException(item, name);
    }
    return value.b().asByteBuffer();
  }
}
