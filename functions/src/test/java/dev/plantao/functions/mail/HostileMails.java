package dev.plantao.functions.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Mails that nobody sends by accident, by what is wrong with them. Lines end as SMTP wants them,
/// and none begins with a dot.
public final class HostileMails {
  /// What SES takes of a mail, in bytes.
  public static final int LARGEST = 40 * 1024 * 1024;

  private static final int MEGABYTE = 1024 * 1024;

  private HostileMails() {}

  /// All of them but the largest, from an address each.
  public static Map<String, byte[]> all() {
    var mails = new LinkedHashMap<String, byte[]>();
    put(mails, "thousand-files", thousandFiles("r%d.txt"));
    put(mails, "thousand-files-of-long-names", thousandFiles("%d" + "имя ".repeat(40) + ".txt"));
    put(mails, "nested-200-deep", nested());
    put(mails, "header-of-a-megabyte", "X-Long: " + "x".repeat(MEGABYTE) + "\n\nhi\n");
    put(mails, "references-of-a-megabyte", references());
    put(mails, "references-that-are-none", "References: <amazonses.com> <@> <> < \n\nhi\n");
    put(mails, "zip-bomb", zipBomb());
    put(
        mails,
        "malformed-base64",
        encoded("base64", "SGVsbG8=====\u00ff\u0000!!! SGVs bG8 =\n=\n"));
    put(mails, "malformed-quoted-printable", encoded("quoted-printable", "=ZZ=\n=4=E4=\n\u00e4="));
    put(
        mails,
        "unknown-charset",
        "Content-Type: text/plain; charset=\"x-no\u00ff-such\"\n\nhi \u00e4\n");
    put(mails, "halves-of-surrogates", surrogates());
    put(mails, "boundary-of-nothing", "Content-Type: multipart/mixed; boundary=\n\n--\nhi\n--\n");
    put(
        mails,
        "boundary-never-closed",
        "Content-Type: multipart/mixed; boundary=\"x\n\n--x\n\nhi\n");
    put(mails, "date-from-nowhere", "Date: Sometime, 99 Foo 99999 99:99:99 +9999\n\nhi\n");
    put(mails, "nul-bytes", "Subject: a\u0000b\n\nhi\u0000\u0000there\u0001\u001b[31m\n");
    put(mails, "media-type-of-garbage", typed("te\u00e9xt/\u00fc" + "y".repeat(20_000)));
    put(mails, "media-type-of-quotes", typed("\"a/b\"; name=\"..\\..\\etc/passwd\""));
    put(mails, "text-of-10-megabytes", "\n" + "All work and no play. \n".repeat(450_000));
    put(
        mails,
        "html-of-a-megabyte",
        "Content-Type: text/html\n\n" + "<p>\"&#xD800;".repeat(90_000));
    return mails;
  }

  /// Nothing at all.
  public static byte[] empty() {
    return new byte[0];
  }

  private static void put(Map<String, byte[]> mails, String name, String rest) {
    var mail = "From: %s@hostile.example\nMessage-ID: <%s@hostile.example>\n".formatted(name, name);
    mails.put(name, (mail + rest).replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
  }

  /// A mail of exactly so many bytes with one file that fills it.
  public static byte[] ofSize(String from, int size) {
    var head =
        """
        From: %s
        Subject: large
        Message-ID: <%d-%s>
        Content-Type: multipart/mixed; boundary=x

        --x

        hello
        --x
        Content-Type: application/octet-stream; name=big.bin
        Content-Transfer-Encoding: base64

        """
            .formatted(from, size, from)
            .replace("\n", "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    var tail = "\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII);
    var mail = new byte[size];
    for (int i = 0; i < size; i++) {
      int column = i % 78;
      mail[i] = (byte) (column == 76 ? '\r' : column == 77 ? '\n' : 'A');
    }
    System.arraycopy(head, 0, mail, 0, head.length);
    System.arraycopy(tail, 0, mail, size - tail.length, tail.length);
    return mail;
  }

  private static String thousandFiles(String name) {
    var mail = new StringBuilder("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nmany\n");
    for (int i = 0; i < 1_000; i++) {
      var encoded =
          Base64.getEncoder().encodeToString(name.formatted(i).getBytes(StandardCharsets.UTF_8));
      mail.append("--x\nContent-Type: text/plain\nContent-Disposition: attachment;\n");
      mail.append(" filename=\"=?utf-8?B?").append(encoded).append("?=\"\n\nfile ").append(i);
      mail.append('\n');
    }
    return mail.append("--x--\n").toString();
  }

  private static String nested() {
    var mail = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b%dz\n\n--b%dz\n".formatted(i, i));
    }
    mail.append("\ncore\n");
    for (int i = 199; i >= 0; i--) {
      mail.append("--b").append(i).append("z--\n");
    }
    return mail.toString();
  }

  /// Each names a letter of SES or a ticket that there is not.
  private static String references() {
    var ids = new StringBuilder("References:");
    for (int i = 0; ids.length() < MEGABYTE; i++) {
      ids.append("\n <0107%014d@eu-central-1.amazonses.com>".formatted(i));
      ids.append("\n <T-%012d.1@example.com>".formatted(i));
    }
    return ids + "\n <" + "a".repeat(5_000) + "@eu-central-1.amazonses.com>\n\nhi\n";
  }

  private static String zipBomb() {
    var packed = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(packed)) {
      zip.putNextEntry(new ZipEntry("zeros"));
      zip.write(new byte[50 * MEGABYTE]);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return """
    Content-Type: application/zip; name=b.zip
    Content-Transfer-Encoding: base64

    %s
    """
        .formatted(
            Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(packed.toByteArray()));
  }

  private static String encoded(String encoding, String body) {
    return "Content-Transfer-Encoding: " + encoding + "\n\n" + body;
  }

  private static String surrogates() {
    return """
    Subject: =?utf-7?Q?half_+2AA-_a_pair?=
    Content-Type: multipart/mixed; boundary=x

    --x
    Content-Type: text/plain; charset=utf-7

    half +2AA- and other half +3AA-
    --x
    Content-Type: text/plain; name="=?utf-7?Q?+2AA-.txt?="
    Content-Disposition: attachment

    hi
    --x--
    """;
  }

  private static String typed(String type) {
    return """
    Content-Type: multipart/mixed; boundary=x

    --x

    hi
    --x
    Content-Type: %s
    Content-Disposition: attachment

    hi
    --x--
    """
        .formatted(type);
  }
}
