package dev.plantao.functions.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;

/// Cuts a mail into its parts with Mime4j's pull parser, within bounds.
///
/// Forwarded mails stay whole (one leaf each), and so does what lies too deep.
final class PartReader {

  /// Parts of one mail that are read. Above any mail that people write, and low enough that
  /// millions of empty parts cost neither memory nor time.
  static final int MOST_PARTS = 3_000;

  /// Multiparts inside one another that are opened, in mails of ordinary size.
  static final int DEEPEST = 256;

  /// Every level looks at the bytes of all levels below it again, so that depth times size is work:
  /// a large mail is opened less deep. In bytes.
  private static final long WORK = 2_000_000_000L;

  private static final int SHALLOWEST = 20;

  private static final MimeConfig TOLERANT =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(-1)
          .setMaxHeaderLen(-1)
          .setMaxHeaderCount(-1)
          .setMaxContentLen(-1)
          .setMalformedHeaderStartsBody(true)
          .build();

  private final MimeTokenStream tokens = new MimeTokenStream(TOLERANT);
  private final Deque<Open> open = new ArrayDeque<>();
  private final Defects defects;
  private final int deepest;
  private List<Headers.Field> fields = new ArrayList<>();
  private @Nullable Part root;
  private int parts;

  /// A multipart whose end has not come yet.
  private record Open(Headers headers, MediaType type, List<Part> children, List<byte[]> around) {}

  private PartReader(int size, int deepest, Defects defects) {
    this.defects = defects;
    this.deepest = Math.clamp(WORK / Math.max(1, size), SHALLOWEST, deepest);
  }

  static Part read(byte[] mail, Defects defects) {
    return read(mail, DEEPEST, defects);
  }

  private static Part read(byte[] mail, int deepest, Defects defects) {
    PartReader reader = new PartReader(mail.length, deepest, defects);
    reader.run(mail);
    reader.closeAll();
    return reader.root == null
        ? new Part.Leaf(Headers.NONE, MediaType.TEXT, Content.of(new byte[0]))
        : HeaderCharset.applied(reader.root);
  }

  private void run(byte[] mail) {
    try {
      tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
      tokens.parse(new ByteArrayInputStream(mail));
      while (tokens.getState() != EntityState.T_END_OF_STREAM && parts <= MOST_PARTS) {
        step(tokens.getState());
        tokens.next();
      }
    } catch (IOException | MimeException | IllegalArgumentException | IllegalStateException e) {
      defects.lose("the mail's structure breaks off: " + e.getClass().getSimpleName());
    }
    if (parts > MOST_PARTS) {
      defects.lose("parts beyond " + MOST_PARTS + " are left out");
    }
  }

  private void step(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> fields = new ArrayList<>();
      case T_FIELD -> FieldReader.read(tokens.getField(), fields, defects);
      case T_START_MULTIPART -> start();
      case T_PREAMBLE, T_EPILOGUE -> around();
      case T_BODY -> leaf();
      case T_END_MULTIPART -> end();
      default -> {
        // the other tokens only separate these
      }
    }
  }

  private void start() {
    Headers headers = new Headers(fields);
    open.push(new Open(headers, typeOf(headers), new ArrayList<>(), new ArrayList<>()));
    if (open.size() >= deepest) {
      defects.add("parts nested deeper than " + deepest + " stay unopened");
      tokens.setRecursionMode(RecursionMode.M_FLAT);
    }
  }

  private void around() throws IOException {
    @Nullable Open multi = open.peek();
    if (multi != null && multi.children().isEmpty()) {
      multi.around().add(raw());
    }
  }

  private void leaf() throws IOException {
    if (++parts > MOST_PARTS) {
      return;
    }
    Headers headers = new Headers(fields);
    byte[] raw = raw();
    String encoding = headers.first("Content-Transfer-Encoding").orElse("");
    MediaType type = typeOf(headers);
    boolean deep = open.size() >= deepest && type.is("multipart");
    Content content = Content.of(Transfer.undo(raw, encoding, defects));
    add(new Part.Leaf(deep ? Headers.NONE : headers, deep ? unopened() : type, content));
  }

  private byte[] raw() throws IOException {
    try (InputStream body = tokens.getInputStream()) {
      return body.readAllBytes();
    }
  }

  private void end() {
    @Nullable Open multi = open.poll();
    tokens.setRecursionMode(
        open.size() >= deepest ? RecursionMode.M_FLAT : RecursionMode.M_NO_RECURSE);
    if (multi != null) {
      add(new Part.Multi(multi.headers(), multi.type(), children(multi)));
    }
  }

  /// A multipart without parts has its text before the first boundary, or under a wrong boundary.
  private static List<Part> children(Open multi) {
    if (!multi.children().isEmpty() || multi.around().isEmpty()) {
      return multi.children();
    }
    Content stray = Content.of(multi.around().getFirst());
    return stray.size() == 0
        ? List.of()
        : List.of(
            new Part.Leaf(Headers.NONE, new MediaType(multi.type().value(), Map.of()), stray));
  }

  private void closeAll() {
    while (!open.isEmpty()) {
      end();
    }
  }

  private void add(Part part) {
    @Nullable Open parent = open.peek();
    if (parent != null) {
      parent.children().add(part);
    } else if (root == null) {
      root = part;
    }
  }

  /// What lies too deep is a file of unknown kind, for otherwise it would be opened again.
  private static MediaType unopened() {
    return new MediaType("application/octet-stream", Map.of("name", "unopened-parts.txt"));
  }

  private MediaType typeOf(Headers headers) {
    @Nullable Open parent = open.peek();
    boolean digest = parent != null && parent.type().value().equals("multipart/digest");
    return headers
        .first("Content-Type")
        .map(MediaType::parse)
        .orElse(digest ? new MediaType("message/rfc822", Map.of()) : MediaType.TEXT);
  }

  /// Reads parts under a boundary that the header did not name.
  static Part readUnder(String boundary, String type, byte[] body, Defects defects) {
    byte[] head =
        ("Content-Type: " + type + "; boundary=\"" + boundary.replace("\"", "") + "\"\r\n\r\n")
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] mail = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, mail, head.length, body.length);
    return read(mail, SHALLOWEST, defects);
  }
}
