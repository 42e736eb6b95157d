package dev.plantao.local.sns;

import dev.plantao.local.faults.Faults;
import dev.plantao.local.http.Answers;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/// Publish of SNS, in its query protocol: a form in, XML out.
public final class SnsService extends Handler.Abstract {
  private static final String SERVICE = "sns";

  /// Quotas of SNS.
  private static final int MAX_SUBJECT = 100;

  private static final int MAX_BYTES = 256 * 1024;

  private final Topics topics;
  private final Faults faults;
  private final InstantSource clock;

  public SnsService(Topics topics, Faults faults, InstantSource clock) {
    this.topics = topics;
    this.faults = faults;
    this.clock = clock;
    faults.offer(SERVICE, "fail");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    var form = new Fields();
    UrlEncoded.decodeUtf8To(Content.Source.asInputStream(request), form::add, -1, -1);
    var action = value(form, "Action");
    if (faults.on(SERVICE, "fail")) {
      fail(response, callback, 503, "ServiceUnavailable", "Switched off by a fault.");
    } else if (!action.equals("Publish")) {
      fail(response, callback, 400, "InvalidAction", action + " does not run on this machine.");
    } else {
      publish(form, response, callback);
    }
    return true;
  }

  private void publish(Fields form, Response response, Callback callback) {
    var topic = value(form, "TopicArn");
    var subject = value(form, "Subject");
    var text = value(form, "Message");
    if (!topics.has(topic)) {
      fail(response, callback, 404, "NotFound", "Topic does not exist");
    } else if (subject.length() > MAX_SUBJECT || !subject.matches("[ -~]*")) {
      fail(response, callback, 400, "InvalidParameter", "Invalid parameter: Subject");
    } else if (text.isEmpty() || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      fail(response, callback, 400, "InvalidParameter", "Invalid parameter: Message");
    } else {
      var id = topics.publish(topic, subject, text, attributes(form), clock.instant());
      answer(
          response,
          callback,
          200,
          """
          <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">\
          <PublishResult><MessageId>%s</MessageId></PublishResult>\
          <ResponseMetadata><RequestId>%s</RequestId></ResponseMetadata></PublishResponse>\
          """
              .formatted(id, UUID.randomUUID()));
    }
  }

  private static Map<String, String> attributes(Fields form) {
    var all = new TreeMap<String, String>();
    for (int i = 1; form.get("MessageAttributes.entry." + i + ".Name") != null; i++) {
      var entry = "MessageAttributes.entry." + i;
      all.put(value(form, entry + ".Name"), value(form, entry + ".Value.StringValue"));
    }
    return all;
  }

  private static String value(Fields form, String name) {
    var value = form.getValue(name);
    return value == null ? "" : value;
  }

  private static void fail(
      Response response, Callback callback, int status, String code, String message) {
    answer(
        response,
        callback,
        status,
        """
        <ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error>\
        <Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>\
        <RequestId>%s</RequestId></ErrorResponse>\
        """
            .formatted(status < 500 ? "Sender" : "Receiver", code, message, UUID.randomUUID()));
  }

  private static void answer(Response response, Callback callback, int status, String xml) {
    response.getHeaders().put("x-amzn-RequestId", UUID.randomUUID().toString());
    Answers.bytes(response, callback, status, "text/xml", xml.getBytes(StandardCharsets.UTF_8));
  }
}
