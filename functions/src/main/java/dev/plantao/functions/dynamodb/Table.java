package dev.plantao.functions.dynamodb;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Keys and indexes of the one table, and the small change of attribute values.
public final class Table {
  static final String PK = "pk";
  static final String SK = "sk";
  static final String VERSION = "version";

  /// When DynamoDB may delete an item: seconds since the epoch.
  static final String EXPIRES_AT = "expiresAt";

  static final String DUE_INDEX = "due";
  static final String EFFECTS_INDEX = "effects";
  static final String OPENED_INDEX = "opened";
  static final String QUEUE_INDEX = "queue";
  static final String TEAM_INDEX = "team";
  static final String ASSIGNEE_INDEX = "assignee";
  static final String CUSTOMER_INDEX = "customer";

  static final String CONVERSATION = "C#";
  static final String ENTRY = "#";
  static final String HEAD = "HEAD";
  static final String PAGES = "PAGES";
  static final String OPEN = "OPEN";
  static final String SOCKET = "SOCKET#";
  static final String PROFILE = "PROFILE";
  static final String CUSTOMER = "CUSTOMER#";
  static final String ADDRESS = "ADDRESS#";
  static final String SENDER = "SENDER#";
  static final String INCIDENT = "INCIDENT#";
  static final String ARTICLE = "ARTICLE#";

  private Table() {}

  /// The conversation whose entry stands under these keys; null for any other item.
  public static @org.jspecify.annotations.Nullable String conversationOfEntry(
      String pk, String sk) {
    return pk.startsWith(CONVERSATION) && sk.startsWith(ENTRY)
        ? pk.substring(CONVERSATION.length())
        : null;
  }

  /// The incident whose update stands under these keys; null for any other item.
  public static @org.jspecify.annotations.Nullable String incidentOfUpdate(String pk, String sk) {
    return pk.startsWith(INCIDENT) && sk.startsWith(ENTRY) ? pk.substring(INCIDENT.length()) : null;
  }

  /// The number of the first event of the entry under this key.
  public static long seqOfEntry(String sk) {
    return Long.parseLong(sk.substring(ENTRY.length()));
  }

  /// The customer whose profile stands under these keys; null for any other item.
  public static @org.jspecify.annotations.Nullable String customerOfProfile(String pk, String sk) {
    return pk.startsWith(CUSTOMER) && sk.equals(PROFILE) ? pk.substring(CUSTOMER.length()) : null;
  }

  /// The article of which a version stands under this key; null for any other item.
  public static @org.jspecify.annotations.Nullable String articleOfVersion(String pk) {
    return pk.startsWith(ARTICLE) ? pk.substring(ARTICLE.length()) : null;
  }

  static Map<String, AttributeValue> key(String pk, String sk) {
    return Map.of(PK, s(pk), SK, s(sk));
  }

  static AttributeValue s(String value) {
    return AttributeValue.fromS(value);
  }

  static AttributeValue n(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  static String string(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null || value.s() == null) {
      throw new CorruptItemException(item, name);
    }
    return value.s();
  }

  static long number(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    if (value == null || value.n() == null) {
      throw new CorruptItemException(item, name);
    }
    return Long.parseLong(value.n());
  }
}
