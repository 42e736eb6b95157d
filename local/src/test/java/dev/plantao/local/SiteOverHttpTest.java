package dev.plantao.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// What pages are made of, as it goes over the wire: small, and once.
class SiteOverHttpTest {
  private static final String SHEET = "/assets/shared/ui.css";
  private final HttpClient http = HttpClient.newHttpClient();

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(SharedDesk.DESK.baseUrl() + path));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static String unzipped(byte[] body) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  @Test
  void a_file_is_compressed_for_those_who_take_it_so() throws Exception {
    var plain = get(SHEET);
    var zipped = get(SHEET, "Accept-Encoding", "gzip, deflate, br");

    assertThat(header(plain, "content-encoding")).isEmpty();
    assertThat(header(zipped, "content-encoding")).isEqualTo("gzip");
    assertThat(unzipped(zipped.body())).isEqualTo(new String(plain.body(), UTF_8));
    assertThat(zipped.body().length).isLessThan(plain.body().length / 2);
    assertThat(header(zipped, "vary")).isEqualTo("Accept-Encoding");
    assertThat(header(zipped, "etag")).isNotEqualTo(header(plain, "etag"));
    assertThat(header(get(SHEET, "Accept-Encoding", "gzip;q=0"), "content-encoding")).isEmpty();
  }

  @Test
  void what_a_browser_has_is_not_sent_again() throws Exception {
    for (var accepted : new String[] {"identity", "gzip"}) {
      var first = get(SHEET, "Accept-Encoding", accepted);
      var again = get(SHEET, "Accept-Encoding", accepted, "If-None-Match", header(first, "etag"));

      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @Test
  void what_is_smaller_than_its_headers_is_not_compressed() throws Exception {
    var small = get("/assets/shared/icon.svg", "Accept-Encoding", "gzip");

    assertThat(small.statusCode()).isEqualTo(200);
    assertThat(small.body().length).isLessThan(1000);
    assertThat(header(small, "content-encoding")).isEmpty();
  }
}
