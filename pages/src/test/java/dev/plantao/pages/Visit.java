package dev.plantao.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// Somebody in front of a page. Whatever fails behind it fails the test.
final class Visit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /// How long somebody waits for anything, in milliseconds: a machine that builds is slow.
  private static final int PATIENCE = 60_000;

  private static final int PHONE = 360;
  private static final int DESKTOP = 1440;
  private static final String WORDS =
      "document.body.innerText + [...document.querySelectorAll('plantao-chat')]"
          + ".flatMap(chat => [...(chat.shadowRoot?.children ?? [])].map(part => part.innerText)).join(' ')";

  private final BrowserContext context;
  private final Page page;
  private final Mishaps mishaps;

  private Visit(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    this.page = context.newPage();
    this.mishaps = new Mishaps(page);
  }

  static Visit begin() {
    return begin("en");
  }

  /// @param language that the browser asks for
  static Visit begin(String language) {
    var context =
        Browsers.get()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(DESKTOP, 900)
                    .setLocale(language)
                    // What fades in has, for a moment, too little contrast; those who mind see it
                    // at once.
                    .setReducedMotion(ReducedMotion.REDUCE)
                    .setTimezoneId("UTC"));
    return new Visit(context);
  }

  /// Requests that break off are part of the story then, and no mistake of the page.
  Visit mayBeOffline() {
    mishaps.mayBeOffline();
    return this;
  }

  Page page() {
    return page;
  }

  Visit open(String path) {
    page.navigate(RunningDesk.url(path));
    return this;
  }

  /// Goes to a page that is not the desk's.
  Visit at(String url) {
    page.navigate(url);
    return this;
  }

  /// Signs in with the page's own button, at the issuer of this machine.
  Visit signIn(String user) {
    button("Sign in").first().click();
    page.locator("#people a", new Page.LocatorOptions().setHasText(user)).first().click();
    page.waitForURL(RunningDesk.url("/") + "**");
    return this;
  }

  /// At the desk, as one of those who work there from the start.
  static Visit atDesk(String user) {
    return begin().atDeskAs(user);
  }

  Visit atDeskAs(String user) {
    signedInAs(user).open("/desk/").page.locator(".rail").waitFor();
    return this;
  }

  /// In the portal, as a customer.
  static Visit atPortal(String user) {
    return begin().signedInAs(user).open("/");
  }

  /// Signed in already, as after a reload. How people sign in, those see who use the button.
  private Visit signedInAs(String user) {
    // Frames without an origin have no storage.
    context.addInitScript(
        """
        try {
          const tokens = { idToken: '%s', until: Date.now() + 86400000 };
          sessionStorage.setItem('plantao.tokens', JSON.stringify(tokens));
        } catch {}
        """
            .formatted(RunningDesk.get().token(user)));
    return this;
  }

  /// The conversation in front of somebody who is at the desk.
  Visit reads(String id) {
    open("/desk/#/queue/" + id).page.locator("desk-composer").waitFor();
    return this;
  }

  Visit presses(String key) {
    page.keyboard().press(key);
    return this;
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Visit sees(String text) {
    page.getByText(text).first().waitFor();
    return this;
  }

  Visit showsHeading(String text) {
    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)).first().waitFor();
    return this;
  }

  Visit fills(String label, String text) {
    page.getByLabel(label).first().fill(text);
    return this;
  }

  /// Nothing that axe-core finds fault with, here and now.
  Visit isAccessible() {
    assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    return this;
  }

  /// No text is missing, nor a value in one.
  Visit saysEverything() {
    // Of a shadow root too: what is within the chat is on the page.
    var text = (String) page.evaluate(WORDS);
    assertThat(text)
        .as(page.url())
        .isNotBlank()
        .doesNotContainPattern(Pattern.compile("\\[[a-z-]+\\.[a-zA-Z0-9.-]+]|\\{\\w+}|undefined"));
    // On a phone a table has no heads of columns.
    assertThat(page.locator(".sheet tbody .number:not([data-label])").count())
        .as("figures of tables that do not say what they are at " + page.url())
        .isZero();
    return this;
  }

  /// The page does not scroll sideways.
  Visit fits() {
    var over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(((Number) over).intValue()).as(page.url()).isZero();
    return this;
  }

  /// Pictures of this moment: a phone in the dark, a desktop in the light; accessible, and fitting.
  Visit pictures(String name) {
    picture(name, PHONE, ColorScheme.DARK);
    picture(name, DESKTOP, ColorScheme.LIGHT);
    return saysEverything();
  }

  static Path screenshot(String name) {
    return SCREENSHOTS.resolve(name + ".png");
  }

  /// A picture as it is, where one is enough.
  Visit picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(screenshot(name)).setFullPage(true));
    return this;
  }

  /// Colours differ by scheme, arrangement by width: two of the four see all of both.
  private void picture(String name, int width, ColorScheme scheme) {
    page.setViewportSize(width, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    page.screenshot(
        new Page.ScreenshotOptions().setPath(screenshot(name + "-" + width)).setFullPage(true));
    isAccessible().fits();
  }

  /// What a test provokes itself is no failure; what came before stays one.
  void provokes(Runnable attack) {
    int before = mishaps.fatal().size();
    attack.run();
    // Whatever the page had to say of it has arrived with this answer.
    page.evaluate("1");
    mishaps.forgetFrom(before);
  }

  private String lookedLike() {
    var text = page.isClosed() ? "closed" : String.valueOf(page.evaluate(WORDS));
    return page.url() + "\nrefused: " + mishaps.refused() + "\n" + text;
  }

  @Override
  public void close() {
    DeskPerClass.left(lookedLike());
    context.close();
    assertThat(mishaps.fatal()).as(mishaps.context()).isEmpty();
  }
}
