package dev.plantao.local.smtp;

import java.io.IOException;
import org.subethamail.smtp.internal.server.BaseCommand;
import org.subethamail.smtp.server.Session;

/// The greeting, with what this server can do: the library's own does not tell of pipelining.
final class Ehlo extends BaseCommand {
  Ehlo() {
    super("EHLO", "Introduce yourself.", "<hostname>");
  }

  @Override
  public void execute(String command, Session session) throws IOException {
    var words = command.strip().split("\\s+", 2);
    if (words.length < 2) {
      session.sendResponse("501 Syntax: EHLO hostname");
      return;
    }
    session.resetMailTransaction();
    session.setHelo(words[1]);
    session.sendResponse(
        """
        250-%s
        250-PIPELINING
        250-SIZE %d
        250-8BITMIME
        250 SMTPUTF8\
        """
            .formatted(session.getServer().getHostName(), SmtpServer.MAX_SIZE)
            .replace("\n", "\r\n"));
  }
}
