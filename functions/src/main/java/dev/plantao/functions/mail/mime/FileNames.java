package dev.plantao.functions.mail.mime;

import java.util.Map;

/// Names that can stand in a list and in a download: no directories, no control characters.
final class FileNames {

  /// The longest name that common file systems take is 255 bytes.
  private static final int LONGEST = 200;

  private static final Map<String, String> ENDINGS =
      Map.ofEntries(
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("text/calendar", "ics"),
          Map.entry("text/csv", "csv"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("text/x-vcard", "vcf"),
          Map.entry("text/vcard", "vcf"),
          Map.entry("image/jpeg", "jpg"),
          Map.entry("image/jpg", "jpg"),
          Map.entry("image/png", "png"),
          Map.entry("image/gif", "gif"),
          Map.entry("image/svg+xml", "svg"),
          Map.entry("audio/mpeg", "mp3"),
          Map.entry("video/mp4", "mp4"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/zip", "zip"),
          Map.entry("application/ics", "ics"),
          Map.entry("application/pgp-signature", "asc"),
          Map.entry("application/pkcs7-signature", "p7s"),
          Map.entry("application/x-pkcs7-signature", "p7s"),
          Map.entry("application/ms-tnef", "dat"),
          Map.entry("message/delivery-status", "txt"),
          Map.entry("message/disposition-notification", "txt"),
          Map.entry("message/feedback-report", "txt"),
          Map.entry("text/rfc822-headers", "txt"),
          Map.entry("message/rfc822", "eml"));

  private FileNames() {}

  /// The name without what a name must not hold; "" when nothing is left.
  static String clean(String written) {
    int directory = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
    String last = directory == written.length() - 1 ? written : written.substring(directory + 1);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < last.length() && out.length() < LONGEST; i++) {
      char c = last.charAt(i);
      boolean bad = c < ' ' || c == 0x7f || c == '/' || c == '\\' || isDirectionTrick(c);
      out.append(bad ? "" : String.valueOf(c));
    }
    if (!out.isEmpty() && Character.isHighSurrogate(out.charAt(out.length() - 1))) {
      out.setLength(out.length() - 1);
    }
    String name = out.toString().strip();
    return name.equals(".") || name.equals("..") ? "" : name;
  }

  /// Marks that turn the reading direction make `exe.txt` of `txt.exe`.
  private static boolean isDirectionTrick(char c) {
    return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
  }

  /// A name for a part that brings none.
  static String made(String contentType, int number) {
    if (contentType.equals("message/delivery-status")) {
      return "delivery-status.txt";
    }
    return "attachment-" + number + "." + ENDINGS.getOrDefault(contentType, "bin");
  }

  /// A name from what the sender says the part is; "" when that is no good name.
  static String described(String description, String contentType) {
    String name = clean(description);
    if (name.isEmpty() || name.length() > 80) {
      return "";
    }
    int dot = name.lastIndexOf('.');
    boolean ended = dot > 0 && name.length() - dot <= 5;
    String ending =
        contentType.startsWith("message/") ? "txt" : ENDINGS.getOrDefault(contentType, "");
    return ended || ending.isEmpty() ? name : name + "." + ending;
  }

  /// The name of a forwarded mail: its subject.
  static String ofMail(String subject, int number) {
    String name = clean(Headers.collapsed(subject.replace('/', ' ').replace('\\', ' ')));
    return (name.isEmpty() ? "mail-" + number : name) + ".eml";
  }
}
