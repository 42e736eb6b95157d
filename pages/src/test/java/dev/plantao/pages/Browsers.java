package dev.plantao.pages;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/// The Chromium that this machine has; none is downloaded.
final class Browsers {
  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/opt/google/chrome/chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  private static @Nullable Browser browser;

  private Browsers() {}

  /// The one browser of all tests.
  static synchronized Browser get() {
    var executable = assumeInstalled();
    if (browser == null) {
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      // As root, in a container, the sandbox of Chromium does not start.
      browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable)
                      .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    }
    return browser;
  }

  /// Skips the test that asks where this machine has none.
  static Path assumeInstalled() {
    var found = installed();
    Assumptions.assumeTrue(
        found.isPresent(),
        "No Chromium on this machine: install one, or name it with -Dplantao.chromium=PATH");
    return found.orElseThrow();
  }

  private static Optional<Path> installed() {
    var named = System.getProperty("plantao.chromium");
    return (named == null ? USUAL : List.of(named))
        .stream().map(Path::of).filter(Files::isExecutable).findFirst();
  }
}
