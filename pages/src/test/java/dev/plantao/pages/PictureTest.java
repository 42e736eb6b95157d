package dev.plantao.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// The picture that README opens with: a customer in the chat, support at its desk.
@EnabledIfSystemProperty(
    named = "plantao.picture",
    matches = "write",
    disabledReason = "Writes the picture of README, if -Dplantao.picture=write asks for it")
class PictureTest {
  private static final Path PICTURE = Path.of("../docs/pictures/desk-and-chat.png");
  private static final int MARGIN = 28;
  private static final int HEIGHT = 860;
  private static final int DESK = 1440;
  private static final int CHAT = 404;
  private static final long LARGEST = 300_000;

  @Test
  void desk_and_chat_side_by_side() throws IOException, InterruptedException {
    fillsTheQueue();
    try (var site = HostPage.of("premium", "en");
        var customer = Visit.begin().at(site.url());
        var agent = Visit.atDesk("agent")) {
      customer.page().setViewportSize(CHAT, HEIGHT);
      agent.page().setViewportSize(DESK, HEIGHT);
      var id =
          Widget.starts(customer, "Refunds of last week never arrive.\nOrder 88 is one of them.");
      agent.reads(id).presses("a").sees("assigned it to");
      RunningDesk.reply(
          "agent", id, "I see it: the gateway answers twice. Since when, please?", "work");
      Widget.says(customer, "Since Tuesday, right after your update.");
      agent.sees("Since Tuesday").fills("Reply to", "Thank you. The fix is being rolled out,");
      agent.page().evaluate("window.scrollTo(0, 0)");
      customer.sees("gateway answers twice").sees("Since Tuesday");
      assertThat(agent.page().locator(".queue-section.escalated")).isVisible();
      agent.page().locator(".toast button").all().forEach(com.microsoft.playwright.Locator::click);
      Files.createDirectories(PICTURE.getParent());
      ImageIO.write(
          beside(agent.page().screenshot(), customer.page().screenshot()), "png", PICTURE.toFile());
    }
    assertThat(Files.size(PICTURE)).isLessThan(LARGEST);
  }

  private static void fillsTheQueue() throws InterruptedException {
    named("premium", "Aurora Foods", "premium");
    named("regular", "Bruno & Sons", "regular");
    named("basic", "Casa Lima", "basic");
    RunningDesk.ticket("regular", "Template message is rejected with error 132001");
    RunningDesk.ticket("basic", "How do I rotate my API key?");
    RunningDesk.get().advance(Duration.ofHours(3));
    RunningDesk.ticket("premium", "No webhook arrives since the morning");
    RunningDesk.get().advance(Duration.ofMinutes(52));
    RunningDesk.ticket("basic", "Invoice of October is missing");
    var slow = RunningDesk.ticket("regular", "Media upload answers 413 for a 4 MB picture");
    RunningDesk.post("lead", "/desk/conversations/" + slow + "/triage", "{\"severity\": 2}");
  }

  private static void named(String customer, String name, String plan) {
    RunningDesk.send(
        "PUT",
        "lead",
        "/desk/customers/" + customer,
        """
        {"name": "%s", "plan": "%s", "chatEnabled": true, "language": "en", "emails": ["%s@example.com"]}\
        """
            .formatted(name, plan, customer));
  }

  private static BufferedImage beside(byte[] desk, byte[] chat) throws IOException {
    var width = 3 * MARGIN + DESK + CHAT;
    var picture = new BufferedImage(width, HEIGHT + 2 * MARGIN, BufferedImage.TYPE_INT_RGB);
    var pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xdf, 0xe7, 0xe4));
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    var at = MARGIN;
    for (var shot : new byte[][] {desk, chat}) {
      var image = ImageIO.read(new ByteArrayInputStream(shot));
      pen.setClip(new RoundRectangle2D.Double(at, MARGIN, image.getWidth(), HEIGHT, 24, 24));
      pen.drawImage(image, at, MARGIN, null);
      at += image.getWidth() + MARGIN;
    }
    pen.dispose();
    return picture;
  }
}
