package dev.plantao.functions.http;

import dev.plantao.core.file.Upload;
import java.net.URI;
import java.time.Instant;

/// Short-lived links to the bytes of files.
public interface FileLinks {

  /// Where the announced bytes go: this type and this length and no other, until
  /// [Upload#openUntil()]. The same upload has the same link.
  URI upload(Upload upload);

  /// Where a file's bytes come from, always as a download.
  ///
  /// @param key under which they lie in the bucket of files
  URI download(String key, Served as, Instant now);

  /// How a file is handed out.
  ///
  /// @param disposition `Content-Disposition`
  /// @param contentType one that no browser runs
  record Served(String disposition, String contentType) {}
}
