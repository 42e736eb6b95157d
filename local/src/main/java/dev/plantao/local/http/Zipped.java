package dev.plantao.local.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/// Files as they go over the wire where the browser takes them compressed, as the CDN does it.
final class Zipped {
  /// Below, headers weigh more than what is saved; CloudFront draws the same line at 1,000 bytes.
  private static final int LEAST = 1000;

  private Zipped() {}

  /// Everything that pages are made of is text.
  static boolean wanted(Request request, byte[] content) {
    var accepted = request.getHeaders().get(HttpHeader.ACCEPT_ENCODING);
    return content.length >= LEAST
        && accepted != null
        && accepted.matches(".*\\bgzip\\b(?!;q=0).*");
  }

  static byte[] of(byte[] content) {
    var out = new ByteArrayOutputStream(content.length / 2);
    try (var zip = new GZIPOutputStream(out)) {
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
