package dev.plantao.functions.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plantao.core.masking.Masked;
import dev.plantao.core.masking.Masker;
import dev.plantao.functions.mail.language.Languages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// `./plantao explain text`: per line `{"text": …}` what the desk would store and in which
/// language.
public final class ExplainText {

  /// Lines that are explained side by side.
  private static final int TOGETHER = 512;

  private final JsonMapper json = JsonMapper.shared();
  private final Masker masker;

  public ExplainText(Masker masker) {
    this.masker = masker;
  }

  public void explain(BufferedReader in, PrintStream out) throws IOException {
    List<String> waiting = new ArrayList<>(TOGETHER);
    for (@Nullable String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        waiting.add(line);
      }
      // Who asks line by line is answered line by line.
      boolean more = in.ready();
      if (!more || waiting.size() == TOGETHER) {
        answer(waiting, out);
      }
      if (!more) {
        out.flush();
      }
    }
    answer(waiting, out);
  }

  /// In the order of the lines, each in one piece and with the line's end: a stream of characters
  /// writes through at each.
  private void answer(List<String> waiting, PrintStream out) {
    waiting.parallelStream()
        .map(line -> (json.writeValueAsString(explained(line)) + "\n").getBytes(UTF_8))
        .toList()
        .forEach(out::writeBytes);
    waiting.clear();
  }

  private Map<String, Object> explained(String line) {
    Map<String, Object> answer = new LinkedHashMap<>();
    try {
      String text = json.readTree(line).path("text").asString("");
      Masked masked = masker.mask(text);
      answer.put("text", masked.text());
      answer.put("masked", masked.kinds());
      answer.put("language", Languages.detect(text));
    } catch (JacksonException e) {
      answer.put("error", String.valueOf(e.getOriginalMessage()));
    }
    return answer;
  }
}
