package dev.plantao.functions.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The decoded bytes of a part. A class, because a record would compare the array by identity.
public final class Content {

  private final byte[] bytes;

  private Content(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Takes the array over: the caller does not write to it afterwards.
  public static Content of(byte[] bytes) {
    return new Content(bytes);
  }

  static Content of(String text) {
    return new Content(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The length in bytes.
  public int size() {
    return bytes.length;
  }

  /// A stream over the bytes, without a copy: attachments may be tens of megabytes.
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  /// The SHA-256 of the bytes as 64 lower-case hexadecimal digits.
  public String sha256() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /// The first bytes as Latin-1, for looking into a file without decoding it.
  public String beginning(int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }

  /// The bytes as text; empty where they are none in this charset.
  public Optional<String> text(Charset charset) {
    try {
      return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException no) {
      return Optional.empty();
    }
  }

  /// The array itself, for readers in this package that only look.
  byte[] raw() {
    return bytes;
  }
}
