package dev.plantao.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// SMTP word by word, for what a well-behaved client never says.
public final class SmtpDialogue implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  public SmtpDialogue(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
    answer();
  }

  /// Says a line, and returns the last line of the answer.
  String say(String line) throws IOException {
    send(line + "\r\n");
    return answer();
  }

  /// Sends without waiting for an answer.
  void send(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  void send(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  String answer() throws IOException {
    var all = new StringBuilder();
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      all.append(line).append('\n');
      if (line.length() < 4 || line.charAt(3) == ' ') {
        break;
      }
    }
    return all.toString().strip();
  }

  /// Brings a letter as it is: its lines end as SMTP wants them, and none begins with a dot.
  public String bring(String from, String to, byte[] letter) throws IOException {
    say("EHLO client.example");
    say("MAIL FROM:<" + from + ">");
    say("RCPT TO:<" + to + ">");
    say("DATA");
    send(letter);
    return say(endsItsLine(letter) ? "." : "\r\n.");
  }

  private static boolean endsItsLine(byte[] letter) {
    int end = letter.length;
    return end > 1 && letter[end - 2] == '\r' && letter[end - 1] == '\n';
  }

  /// What the server says to a letter whose size is told beforehand.
  public String offer(String from, long size) throws IOException {
    say("EHLO client.example");
    return say("MAIL FROM:<" + from + "> SIZE=" + size);
  }

  /// Brings a whole letter, its lines ending as SMTP wants them.
  public String bring(String from, String to, String letter) throws IOException {
    say("EHLO client.example");
    say("MAIL FROM:<" + from + ">");
    var accepted = say("RCPT TO:<" + to + ">");
    if (!accepted.startsWith("250")) {
      return accepted;
    }
    say("DATA");
    send(letter.replace("\n", "\r\n"));
    return say("\r\n.");
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
