package dev.plantao.functions.oncall;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.SnsException;

/// The topic that the on-call's telephones and mailboxes are subscribed to.
public final class SnsOnCall {
  private static final int INTERNAL = 500;

  private final SnsClient sns;
  private final String topicArn;

  public SnsOnCall(SnsClient sns, String topicArn) {
    this.sns = sns;
    this.topicArn = topicArn;
  }

  /// Publishes a call.
  ///
  /// @param subject printable ASCII, at most 100 characters
  /// @param attributes none of them empty
  /// @return the id that SNS gave
  /// @throws CallRefusedException where it was surely not published
  String publish(String subject, String text, Map<String, String> attributes) {
    var values = new HashMap<String, MessageAttributeValue>();
    attributes.forEach((name, value) ->
        values.put(
            name, MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    try {
      return sns.publish(publish ->
              publish.topicArn(topicArn).subject(subject).message(text).messageAttributes(values))
          .messageId();
    } catch (SnsException answered) {
      // After an internal error nobody knows.
      if (answered.statusCode() == INTERNAL) {
        throw answered;
      }
      throw new CallRefusedException(answered);
    }
  }
}
