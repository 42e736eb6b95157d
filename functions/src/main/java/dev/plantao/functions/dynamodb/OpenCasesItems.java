package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.number;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.likeness.Signature;
import dev.plantao.core.log.OpenCases;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The open cases of a customer or an address as one item.
final class OpenCasesItems {
  private static final String CASES = "cases";
  private static final String ID = "id";
  private static final String REOPEN_UNTIL = "reopenUntil";
  private static final String SIGNATURE = "signature";

  private OpenCasesItems() {}

  static String pk(OpenCases.Owner owner) {
    return switch (owner) {
      case OpenCases.Owner.OfCustomer of -> Table.CUSTOMER + of.id().value();
      case OpenCases.Owner.OfAddress of -> Table.SENDER + of.address().value();
    };
  }

  static Map<String, AttributeValue> item(OpenCases cases) {
    var item = new HashMap<>(Table.key(pk(cases.owner()), Table.OPEN));
    item.put(Table.VERSION, n(cases.version()));
    item.put(CASES, AttributeValue.fromL(cases.cases().stream().map(OpenCasesItems::one).toList()));
    return item;
  }

  static OpenCases cases(OpenCases.Owner owner, Map<String, AttributeValue> item) {
    var stored = item.get(CASES);
    List<OpenCases.Case> cases =
        stored == null
            ? List.of()
            : stored.l().stream().map(AttributeValue::m).map(OpenCasesItems::one).toList();
    return new OpenCases(owner, number(item, Table.VERSION), cases);
  }

  private static AttributeValue one(OpenCases.Case one) {
    var map = new HashMap<String, AttributeValue>();
    map.put(ID, s(one.id().value()));
    if (one.reopenUntil() != null) {
      map.put(REOPEN_UNTIL, s(one.reopenUntil().toString()));
    }
    if (!one.signature().terms().isEmpty()) {
      map.put(SIGNATURE, AttributeValue.fromB(SdkBytes.fromByteBuffer(bytes(one.signature()))));
    }
    return AttributeValue.fromM(map);
  }

  private static OpenCases.Case one(Map<String, AttributeValue> map) {
    var until = map.get(REOPEN_UNTIL);
    var signature = map.get(SIGNATURE);
    return new OpenCases.Case(
        new ConversationId(string(map, ID)),
        until == null ? null : Instant.parse(until.s()),
        signature == null ? Signature.NONE : signature(signature.b().asByteBuffer()));
  }

  /// Four bytes a term: a hundred cases stay far below what one item may hold.
  private static ByteBuffer bytes(Signature signature) {
    var bytes = ByteBuffer.allocate(Integer.BYTES * signature.terms().size());
    signature.terms().forEach(bytes::putInt);
    return bytes.flip();
  }

  private static Signature signature(ByteBuffer bytes) {
    var terms = new ArrayList<Integer>();
    while (bytes.remaining() >= Integer.BYTES) {
      terms.add(bytes.getInt());
    }
    return new Signature(terms);
  }
}
