package dev.plantao.functions.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which names and types of files are taken, and under which they are handed out.
final class FileNames {
  /// What file systems take.
  private static final int LONGEST_NAME = 255;

  /// A media type that can stand in a header of HTTP (RFC 9110 section 8.3.1), parameters too.
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(?i)[a-z0-9][a-z0-9!#$&^_.+-]{0,60}/[a-z0-9][a-z0-9!#$&^_.+-]{0,90}"
              + "( ?; ?[a-z0-9!#$&^_.+-]{1,40}=[a-z0-9!#$&^_.+-]{1,60}){0,4}");

  /// Endings that a double click runs: nothing that support needs, and nothing to hand on.
  private static final Set<String> PROGRAMS =
      Set.of(
          "bat", "cmd", "com", "cpl", "exe", "hta", "jse", "lnk", "msi", "msp", "pif", "reg", "scr",
          "vbe", "vbs", "wsf", "wsh");

  /// Types that no browser runs; any other is served as bytes.
  private static final Set<String> HARMLESS =
      Set.of(
          "application/json",
          "application/pdf",
          "application/zip",
          "audio/mpeg",
          "audio/ogg",
          "audio/wav",
          "image/gif",
          "image/jpeg",
          "image/png",
          "image/webp",
          "text/csv",
          "text/plain",
          "video/mp4",
          "video/quicktime",
          "video/webm");

  private FileNames() {}

  /// What is wrong with a name; null where nothing is.
  static @Nullable String flaw(String name) {
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      return "must have at most " + LONGEST_NAME + " characters";
    }
    if (name.codePoints().anyMatch(FileNames::forbidden)) {
      return "must have no slashes and no control characters";
    }
    if (PROGRAMS.contains(ending(name))) {
      return "must not end in ." + ending(name) + ": programs are not taken";
    }
    return null;
  }

  static boolean mediaType(String type) {
    return MEDIA_TYPE.matcher(type).matches();
  }

  private static String ending(String name) {
    var bare = name.strip().replaceFirst("[. ]+$", "");
    return bare.substring(bare.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /// Also what turns the order of letters round, so that `exe.png` could be read as something else.
  private static boolean forbidden(int c) {
    return c == '/'
        || c == '\\'
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }

  /// `attachment` with the name twice: bare for old readers, encoded for all others (RFC 6266).
  static FileLinks.Served served(String name, String contentType) {
    var safe = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> forbidden(c) ? '_' : c)
        .forEach(safe::appendCodePoint);
    var shown = safe.toString().strip().replaceFirst("^\\.+", "");
    shown = shown.isEmpty() ? "file" : shown;
    var plain = shown.replaceAll("[^\\x20-\\x7e]|[\"%;]", "_");
    var encoded =
        URLEncoder.encode(shown, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    var disposition = "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
    var type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return new FileLinks.Served(
        disposition, HARMLESS.contains(type) ? type : "application/octet-stream");
  }
}
