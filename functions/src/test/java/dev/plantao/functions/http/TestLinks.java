package dev.plantao.functions.http;

import dev.plantao.core.file.Upload;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Links that say what they are for.
public final class TestLinks implements FileLinks {
  @Override
  public URI upload(Upload upload) {
    return URI.create("https://intake.example/uploads/" + upload.id());
  }

  @Override
  public URI download(String key, Served as, Instant now) {
    return URI.create(
        "https://files.example/%s?type=%s&disposition=%s"
            .formatted(key, encoded(as.contentType()), encoded(as.disposition())));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
