package dev.plantao.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// One connection to the local desk's mail server, for many mails.
final class Smtp implements AutoCloseable {
  private final Socket socket;
  private final BufferedReader in;
  private final OutputStream out;

  Smtp(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    out = socket.getOutputStream();
    expect("220");
    say("EHLO bench.example", "250");
  }

  void bring(String from, String to, String letter) throws IOException {
    say("MAIL FROM:<" + from + ">", "250");
    say("RCPT TO:<" + to + ">", "250");
    say("DATA", "354");
    say(letter.replace("\n", "\r\n") + "\r\n.", "250");
  }

  private void say(String line, String wanted) throws IOException {
    out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    expect(wanted);
  }

  private void expect(String wanted) throws IOException {
    var line = in.readLine();
    while (line != null && line.length() > 3 && line.charAt(3) == '-') {
      line = in.readLine();
    }
    if (line == null || !line.startsWith(wanted)) {
      throw new IOException("the mail server said: " + line);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
