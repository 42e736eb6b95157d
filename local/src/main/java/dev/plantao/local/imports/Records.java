package dev.plantao.local.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/// The records of a file, one at a time, however large the file is.
final class Records {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final JsonMapper WITHIN =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private static final CsvMapper CSV = CsvMapper.builder().build();

  private Records() {}

  /// Takes a record.
  interface Taker {
    /// Takes one.
    ///
    /// @param number of the record, from 1 on; of CSV without its heading
    void take(int number, JsonNode record);

    /// Something that is no record.
    void flaw(int number, String what);
  }

  /// Reads JSON: an array of records, or one record on each line.
  static void json(Path file, Taker taker) throws IOException {
    try (var in = new PushbackInputStream(Files.newInputStream(file))) {
      int first = in.read();
      while (first == 0xEF || first == 0xBB || first == 0xBF || Character.isWhitespace(first)) {
        first = in.read();
      }
      if (first < 0) {
        return;
      }
      in.unread(first);
      if (first == '[') {
        array(in, taker);
      } else {
        lines(in, taker);
      }
    }
  }

  private static void array(InputStream in, Taker taker) {
    int number = 0;
    try (var parser = WITHIN.createParser(in)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonNode record = WITHIN.readTree(parser);
        taker.take(++number, record);
      }
    } catch (JacksonException broken) {
      taker.flaw(number + 1, "no JSON from here on: " + broken.getOriginalMessage());
    }
  }

  private static void lines(InputStream in, Taker taker) throws IOException {
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (var line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (!line.isBlank()) {
        try {
          taker.take(number, JSON.readTree(line));
        } catch (JacksonException broken) {
          taker.flaw(number, "no JSON: " + broken.getOriginalMessage());
        }
      }
    }
  }

  /// Reads CSV with a heading.
  static void csv(Path file, Taker taker) throws IOException {
    int number = 0;
    var schema = CsvSchema.emptySchema().withHeader();
    try (var reader = Files.newBufferedReader(file);
        var records = CSV.readerFor(JsonNode.class).with(schema).<JsonNode>readValues(reader)) {
      while (records.hasNext()) {
        taker.take(++number, records.next());
      }
    } catch (JacksonException broken) {
      taker.flaw(number + 1, "no CSV from here on: " + broken.getOriginalMessage());
    }
  }
}
