package dev.plantao.local;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// The queue of the toy application where failures end.
final class DeadLetters {
  private DeadLetters() {}

  /// All letters there, oldest first; they are gone then.
  static List<String> take() {
    var taken = new ArrayList<String>();
    try (var sqs = SqsClient.create()) {
      var url = sqs.getQueueUrl(get -> get.queueName("plantao-dead")).queueUrl();
      var messages = receive(sqs, url);
      while (!messages.isEmpty()) {
        for (var message : messages) {
          taken.add(message.body());
          sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(message.receiptHandle()));
        }
        messages = receive(sqs, url);
      }
    }
    return taken;
  }

  private static List<Message> receive(SqsClient sqs, String url) {
    return sqs.receiveMessage(receive -> receive.queueUrl(url).maxNumberOfMessages(10)).messages();
  }
}
