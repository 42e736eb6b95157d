package dev.plantao.functions.mail.mime;

import java.nio.charset.Charset;

/// Which charset an unlabelled text is in: Latin, Cyrillic in one of its two common tables, or
/// Chinese, which is what else comes unlabelled in the fields of mails.
final class CharsetGuess {

  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Charset KOI8_R = Charset.forName("koi8-r");
  private static final Charset GB18030 = Charset.forName("gb18030");
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
    if (isChinese(bytes, end)) {
      return GB18030;
    }
    if (high <= latin) {
      return Charsets.WINDOWS_1252;
    }
    // Small letters fill most of a text; they are the upper two rows in 1251, the lower in KOI8-R.
    return upperRows * 2 > high ? WINDOWS_1251 : KOI8_R;
  }

  /// Whether all bytes above ASCII are pairs of GB 2312 (both from A1 to FE), and so many of them
  /// lie where the Cyrillic tables have signs that hardly any word contains.
  private static boolean isChinese(byte[] bytes, int end) {
    int pairs = 0;
    int signs = 0;
    for (int i = 0; i + 1 < end; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int lead = bytes[i] & 0xff;
      int trail = bytes[++i] & 0xff;
      if (lead < 0xa1 || lead > 0xf7 || trail < 0xa1) {
        return false;
      }
      pairs++;
      signs += isRareInCyrillic(lead) || isRareInCyrillic(trail) ? 1 : 0;
    }
    return pairs > 1 && signs * 4 >= pairs;
  }

  /// From A1 to BF both tables have only the letter Yo, quotation marks and the number sign in use:
  /// A3, A8, AB, B3, B8, B9, BB.
  private static boolean isRareInCyrillic(int high) {
    return high < 0xc0 && "\u00a3\u00a8\u00ab\u00b3\u00b8\u00b9\u00bb".indexOf(high) < 0;
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
