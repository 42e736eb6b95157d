package dev.plantao.local.s3;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The content of a body in the encoding `aws-chunked`: chunks with their length, and perhaps their
/// signature, before them; then trailers, among them the checksum.
final class AwsChunked extends InputStream {
  private static final int MAX_LINE = 8 * 1024;

  private final InputStream in;
  private final Map<String, String> trailers = new TreeMap<>();
  private long left;
  private boolean begun;
  private boolean ended;

  AwsChunked(InputStream in) {
    this.in = in;
  }

  /// Known when all content was read.
  Map<String, String> trailers() {
    return trailers;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    var read = in.read(target, offset, (int) Math.min(length, left));
    if (read < 0) {
      throw new EOFException("The body ends within a chunk");
    }
    left -= read;
    return read;
  }

  private void next() throws IOException {
    if (begun) {
      line();
    }
    begun = true;
    var header = line();
    left = Long.parseLong(header.split(";", 2)[0].trim(), 16);
    if (left == 0) {
      ended = true;
      readTrailers();
    }
  }

  private void readTrailers() throws IOException {
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      if (colon > 0) {
        trailers.put(
            line.substring(0, colon).trim().toLowerCase(Locale.ROOT),
            line.substring(colon + 1).trim());
      }
    }
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() > MAX_LINE) {
        throw new IOException("A chunk has no length");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  /// What a header says without the encoding that is undone here.
  static String without(String contentEncoding) {
    return contentEncoding.replaceFirst("^aws-chunked,?\\s*", "");
  }

  static boolean is(String contentEncoding, String contentSha256) {
    return contentEncoding.startsWith("aws-chunked") || contentSha256.startsWith("STREAMING-");
  }
}
