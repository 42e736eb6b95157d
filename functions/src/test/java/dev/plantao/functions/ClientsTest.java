package dev.plantao.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/// How often a call is made whose answer says nothing of what became of it.
class ClientsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final Map<String, @Nullable String> before = new HashMap<>();
  private int status = 500;
  private HttpServer broken;

  @BeforeEach
  void a_service_that_breaks_at_every_call() throws IOException {
    broken = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    broken.createContext(
        "/",
        call -> {
          asked.incrementAndGet();
          call.sendResponseHeaders(status, -1);
          call.close();
        });
    broken.start();
    set("aws.endpointUrl", "http://127.0.0.1:" + broken.getAddress().getPort());
    set("aws.region", "eu-central-1");
    set("aws.accessKeyId", "nobody");
    set("aws.secretAccessKey", "nothing");
  }

  private void set(String name, String value) {
    before.put(name, System.setProperty(name, value));
  }

  @AfterEach
  void all_is_as_it_was() {
    broken.stop(0);
    before.forEach((name, value) -> {
      if (value == null) {
        System.clearProperty(name);
      } else {
        System.setProperty(name, value);
      }
    });
  }

  @Test
  @Tag("law-6")
  void a_letter_is_handed_to_ses_once_an_attempt_so_that_a_second_one_is_counted() {
    try (var ses = Clients.ses()) {
      assertThatThrownBy(() -> ses.sendEmail(send -> send.fromEmailAddress("a@b.example")))
          .isInstanceOf(SdkException.class);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  @Tag("law-6")
  void a_call_is_handed_to_sns_once_an_attempt() {
    try (var sns = Clients.sns()) {
      assertThatThrownBy(() -> sns.publish(call -> call.topicArn("arn:aws:sns:x").message("m")))
          .isInstanceOf(SdkException.class);
    }
    assertThat(asked).hasValue(1);
  }

  @Test
  void a_letter_that_was_surely_not_taken_is_handed_over_again_a_little_later() {
    status = 429;
    try (var ses = Clients.ses()) {
      assertThatThrownBy(() -> ses.sendEmail(send -> send.fromEmailAddress("a@b.example")))
          .isInstanceOf(SdkException.class);
    }
    assertThat(asked.get()).isGreaterThan(1);
  }

  @Test
  void what_may_be_done_twice_is_tried_again() {
    try (var dynamo = Clients.dynamo()) {
      assertThatThrownBy(() -> dynamo.describeTable(table -> table.tableName("t")))
          .isInstanceOf(SdkException.class);
    }
    assertThat(asked.get()).isGreaterThan(1);
  }
}
