package dev.plantao.local;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How to start a desk.
///
/// @param template the SAM template
/// @param parameters values in place of the template's defaults
/// @param httpPort of the front door; 0 for a free one
/// @param smtpPort of the mail server; 0 for a free one
/// @param data folder of what outlives the process; nothing does without it
public record DeskOptions(
    Path template,
    Map<String, String> parameters,
    int httpPort,
    int smtpPort,
    Optional<Path> data) {
  private static final int HTTP_PORT = 8080;
  private static final int SMTP_PORT = 2525;

  public DeskOptions {
    parameters = Map.copyOf(parameters);
  }

  /// In memory, on free ports.
  public static DeskOptions of(Path template) {
    return new DeskOptions(template, Map.of(), 0, 0, Optional.empty());
  }

  public DeskOptions withData(Path folder) {
    return new DeskOptions(template, parameters, httpPort, smtpPort, Optional.of(folder));
  }

  /// The options of a command line.
  ///
  /// @throws IllegalArgumentException when there is one it does not know
  static DeskOptions parse(String... arguments) {
    var options = new LinkedHashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--in-memory" -> options.remove("--data");
        case "--http-port", "--smtp-port", "--data", "--template" ->
            options.put(arguments[i], value(arguments, ++i));
        default -> throw new IllegalArgumentException("Unknown option " + arguments[i]);
      }
    }
    return new DeskOptions(
        Path.of(options.getOrDefault("--template", "template.yaml")),
        // The links in letters lead to this desk.
        Map.of("SiteUrl", "http://127.0.0.1:" + options.getOrDefault("--http-port", "8080")),
        port(options.getOrDefault("--http-port", String.valueOf(HTTP_PORT))),
        port(options.getOrDefault("--smtp-port", String.valueOf(SMTP_PORT))),
        Optional.ofNullable(options.get("--data")).map(Path::of));
  }

  private static String value(String[] arguments, int index) {
    if (index >= arguments.length) {
      throw new IllegalArgumentException(arguments[index - 1] + " needs a value");
    }
    return arguments[index];
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no port");
    }
  }
}
