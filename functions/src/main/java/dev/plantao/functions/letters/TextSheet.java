package dev.plantao.functions.letters;

import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstachio.escapers.PlainText;

/// A letter for readers without markup.
@JStache(path = "dev/plantao/functions/letters/letter.text.mustache", name = "TextLayout")
@JStacheConfig(contentType = PlainText.class)
record TextSheet(Sheet sheet) {

  static TextSheet of(Sheet sheet) {
    return new TextSheet(
        new Sheet(
            sheet.language(),
            sheet.subject(),
            sheet.heading(),
            sheet.parts().stream().map(Part::wrapped).toList(),
            sheet.writer(),
            sheet.team(),
            Wrapping.wrap(sheet.note()),
            sheet.footer().stream().map(Wrapping::wrap).toList()));
  }
}
