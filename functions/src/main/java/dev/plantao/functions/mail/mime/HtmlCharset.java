package dev.plantao.functions.mail.mime;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The charset that an HTML part names itself, where its header names none.
final class HtmlCharset {

  private static final Pattern META =
      Pattern.compile(
          "<meta[^>]{0,200}charset\\s{0,5}=\\s{0,5}[\"']?([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final int SEARCHED = 4_096;

  private HtmlCharset() {}

  static @Nullable String declaredIn(byte[] raw) {
    Matcher found = META.matcher(BodyReader.latin(raw, SEARCHED));
    return found.find() ? found.group(1) : null;
  }
}
