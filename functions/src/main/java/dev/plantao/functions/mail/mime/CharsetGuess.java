package dev.plantao.functions.mail.mime;

import java.nio.charset.Charset;

/// Which one-byte charset an unlabelled text is in, for the alphabets that customers of this desk
/// write: Latin, or Cyrillic in one of its two common tables.
final class CharsetGuess {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset KOI8_R = Charset.forName("koi8-r");
  private static final int SAMPLE = 8_192;

  private CharsetGuess() {}

  static Charset of(byte[] bytes) {
    int high = 0;
    int latin = 0;
    int upperRows = 0;
    int end = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < end; i++) {
      int b = bytes[i] & 0xff;
      if (b >= 0xc0) {
        high++;
        if (b >= 0xe0) {
          upperRows++;
        }
      } else if ((b | 0x20) >= 'a' && (b | 0x20) <= 'z') {
        latin++;
      }
    }
    if (high <= latin) {
      return Charsets.WINDOWS_1252;
    }
    // Small letters fill most of a text; they are the upper two rows in 1251, the lower in KOI8-R.
    return upperRows * 2 > high ? WINDOWS_1251 : KOI8_R;
  }

  /// Whether seven-bit bytes switch to a Japanese set (ISO-2022-JP), which often goes unlabelled.
  static boolean hasJapaneseEscapes(byte[] bytes) {
    for (int i = 0; i + 2 < bytes.length; i++) {
      if (bytes[i] == 0x1b && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
        return true;
      }
    }
    return false;
  }
}
