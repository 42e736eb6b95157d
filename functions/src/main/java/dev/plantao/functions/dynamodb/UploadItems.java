package dev.plantao.functions.dynamodb;

import static dev.plantao.functions.dynamodb.Table.n;
import static dev.plantao.functions.dynamodb.Table.s;
import static dev.plantao.functions.dynamodb.Table.string;

import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.functions.stored.StoredJson;
import dev.plantao.functions.stored.Words;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// Uploads as items: facts as JSON, the file's name beside them. One that no conversation names
/// forgets itself.
final class UploadItems {
  static final String FILE = "FILE#";
  static final String SK = "FILE";
  static final String REVISION = "revision";

  private UploadItems() {}

  static String pk(FileId id) {
    return FILE + id;
  }

  static Map<String, AttributeValue> item(Upload upload) {
    var words = new Words();
    var item = new HashMap<>(Table.key(pk(upload.id()), SK));
    item.put(Table.VERSION, n(StoredJson.VERSION));
    item.put(REVISION, n(upload.revision()));
    item.put(LogItems.FACTS, s(StoredJson.write(upload, words)));
    item.put(LogItems.WORDS, LogItems.words(words));
    if (upload.named() == null) {
      var forgotten = upload.announcedAt().plus(Upload.UNNAMED);
      item.put(Table.EXPIRES_AT, n(forgotten.getEpochSecond()));
    }
    return item;
  }

  static Upload upload(Map<String, AttributeValue> item) {
    LogItems.requireReadable(item);
    return StoredJson.read(string(item, LogItems.FACTS), Upload.class, LogItems.words(item));
  }

  /// The next revision, in place of the one before it.
  static Put next(String table, Upload upload) {
    return Put.builder()
        .tableName(table)
        .item(item(upload))
        .conditionExpression("#revision = :before")
        .expressionAttributeNames(Map.of("#revision", REVISION))
        .expressionAttributeValues(Map.of(":before", n(upload.revision() - 1)))
        .build();
  }

  static TransactWriteItem binding(String table, Upload upload) {
    return TransactWriteItem.builder().put(next(table, upload)).build();
  }
}
