package dev.plantao.local.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/// One letter coming in by SMTP.
final class Delivery implements MessageHandler {
  private final Intake intake;
  private final MessageContext context;
  private final List<String> recipients = new ArrayList<>();
  private String from = "";

  Delivery(Intake intake, MessageContext context) {
    this.intake = intake;
    this.context = context;
  }

  @Override
  public void from(String sender) {
    from = sender;
  }

  @Override
  public void recipient(String recipient) throws RejectException {
    if (!intake.accepts(recipient)) {
      throw new RejectException(550, "5.1.1 No receipt rule takes mail for " + recipient);
    }
    recipients.add(recipient);
  }

  @Override
  public String data(InputStream data) throws RejectException, IOException {
    try {
      var letter = new SizeLimit(new BufferedInputStream(data), SmtpServer.MAX_SIZE);
      return "Ok " + intake.take(envelope(), letter, Duration.ZERO);
    } catch (SizeLimit.ExceededException e) {
      drain(data);
      throw new RejectException(552, "5.3.4 A letter has at most 40 MB");
    } catch (IllegalArgumentException e) {
      drain(data);
      throw new RejectException(554, "5.6.0 " + e.getMessage());
    }
  }

  /// Unread data would be taken for commands.
  private static void drain(InputStream data) throws IOException {
    data.transferTo(OutputStream.nullOutputStream());
  }

  private Envelope envelope() {
    var client =
        context.getRemoteAddress() instanceof InetSocketAddress remote
            ? remote.getAddress().getHostAddress()
            : "127.0.0.1";
    return new Envelope(from, recipients, context.getHelo().orElse("unknown"), client);
  }

  @Override
  public void done() {}
}
