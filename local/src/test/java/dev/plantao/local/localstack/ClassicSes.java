package dev.plantao.local.localstack;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plantao.local.json.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.Content;
import software.amazon.awssdk.services.ses.model.SesException;
import tools.jackson.databind.JsonNode;

/// SendEmail of SESv2, handed to the first generation of SES: LocalStack without a licence has no
/// other. Headers of the letter's own are lost, for that call has none.
final class ClassicSes {
  private final SesClient ses;

  private ClassicSes(SesClient ses) {
    this.ses = ses;
  }

  /// Leads clients of SESv2 that are made from now on here.
  static void take(SesClient ses) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ses-", 0).factory()));
    server.createContext("/v2/email/outbound-emails", new ClassicSes(ses)::answer);
    server.start();
    System.setProperty("aws.endpointUrlSesV2", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    var letter = Json.parse(exchange.getRequestBody().readAllBytes());
    int status = 200;
    var answer = Json.object();
    try {
      answer.put("MessageId", send(letter));
    } catch (SesException refused) {
      status = refused.statusCode();
      exchange
          .getResponseHeaders()
          .set("x-amzn-ErrorType", refused.awsErrorDetails().errorCode() + "Exception");
      answer.put("message", refused.getMessage());
    }
    var bytes = Json.bytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  private String send(JsonNode letter) {
    var simple = letter.path("Content").path("Simple");
    return ses.sendEmail(send ->
            send.source(letter.path("FromEmailAddress").asString(""))
                .destination(to -> to.toAddresses(texts(letter.path("Destination"))))
                .replyToAddresses(
                    letter.path("ReplyToAddresses").valueStream().map(JsonNode::asString).toList())
                .message(message ->
                    message
                        .subject(content(simple.path("Subject")))
                        .body(body ->
                            body.text(content(simple.path("Body").path("Text")))
                                .html(content(simple.path("Body").path("Html"))))))
        .messageId();
  }

  private static List<String> texts(JsonNode destination) {
    return destination.path("ToAddresses").valueStream().map(JsonNode::asString).toList();
  }

  private static Content content(JsonNode content) {
    return Content.builder()
        .charset(content.path("Charset").asString("UTF-8"))
        .data(content.path("Data").asString(""))
        .build();
  }
}
