package dev.plantao.functions.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table is not what this code wrote. Names the item by its keys, never its content.
public final class CorruptItemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorruptItemException(Map<String, AttributeValue> item, String attribute) {
    super("item " + keys(item) + " has no " + attribute);
  }

  CorruptItemException(Map<String, AttributeValue> item, long version) {
    super(
        "item %s is of version %d, this code reads up to %d: deploy the newer code"
            .formatted(keys(item), version, dev.plantao.functions.stored.StoredJson.VERSION));
  }

  private static String keys(Map<String, AttributeValue> item) {
    return item.get(Table.PK) + " " + item.get(Table.SK);
  }
}
