package dev.plantao.local.smtp;

import java.util.List;

/// What SMTP says around a letter.
///
/// @param from empty for a letter that must not be answered
/// @param client address of the machine that brought it
public record Envelope(String from, List<String> recipients, String helo, String client) {
  public Envelope {
    recipients = List.copyOf(recipients);
  }
}
