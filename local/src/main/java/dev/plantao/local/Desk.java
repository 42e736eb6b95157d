package dev.plantao.local;

import dev.plantao.local.mailbox.Mailbox;
import dev.plantao.local.rights.Role;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The whole desk in one JVM: from the command line, or embedded in a test.
///
/// ```java
/// try (var desk = Desk.start(DeskOptions.of(Path.of("template.yaml")))) {
///   var token = desk.token("agent");
///   // … HTTP calls to desk.baseUrl() …
///   desk.settle();
///   desk.advance(Duration.ofMinutes(30));
/// }
/// ```
public final class Desk implements AutoCloseable {
  private final DeskParts parts;

  private Desk(DeskParts parts) {
    this.parts = parts;
  }

  /// Returns when the desk serves.
  public static Desk start(DeskOptions options) {
    var parts = new DeskParts(options);
    try {
      parts.start();
      return new Desk(parts);
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /// Serves until the process is told to end. Prints one line on standard output, when it serves;
  /// everything else, also what functions print, goes to standard error.
  public static void main(String... arguments) {
    var out = System.out;
    System.setOut(System.err);
    try {
      serve(DeskOptions.parse(arguments), out);
    } catch (IllegalArgumentException e) {
      fail(e, 2);
    } catch (RuntimeException | Error e) {
      // Threads of what had started would keep a process alive that serves nobody.
      fail(e, 1);
    }
  }

  private static void serve(DeskOptions options, PrintStream out) {
    var desk = start(options);
    Runtime.getRuntime().addShutdownHook(new Thread(desk::close, "shutdown"));
    out.println("ready " + desk.baseUrl());
    out.flush();
  }

  private static void fail(Throwable e, int status) {
    System.err.println(e.getMessage() == null ? e.toString() : e.getMessage());
    if (e.getCause() != null || e instanceof Error) {
      e.printStackTrace();
    }
    System.exit(status);
  }

  /// Such as `http://127.0.0.1:8080`.
  public String baseUrl() {
    return parts.baseUrl();
  }

  /// Where the AWS services of this desk are, for clients of a test's own.
  public String awsUrl() {
    return parts.awsUrl();
  }

  /// Where mail comes in, on 127.0.0.1.
  public int smtpPort() {
    return parts.mail().smtpPort();
  }

  /// What was sent to an address, oldest first.
  public List<Mailbox.Letter> mailbox(String to) {
    return parts.mail().mailbox().letters(Optional.of(to));
  }

  /// The RFC 5322 text of a letter.
  public String raw(Mailbox.Letter letter) {
    return parts.mail().mailbox().raw(letter);
  }

  /// A token of one of the users.
  public String token(String user) {
    return parts.token(user);
  }

  /// What each function may do on AWS, and what of it it did.
  public Collection<Role> roles() {
    return parts.roles().all();
  }

  /// How often each function was invoked, by its name.
  public Map<String, Long> invocations() {
    return parts.invocations();
  }

  public InstantSource clock() {
    return parts.clock();
  }

  /// Lets the clock stand still where it is, or run on from there.
  public void hold(boolean hold) {
    parts.timeline().hold(hold);
  }

  /// Moves the clock; returns when all that fell due has settled.
  public void advance(Duration span) throws InterruptedException {
    parts.timeline().advance(span);
  }

  /// Moves the clock; returns when all that fell due has settled.
  public void moveTo(Instant instant) throws InterruptedException {
    parts.timeline().moveTo(instant);
  }

  /// Returns when streams, queues and invocations are drained.
  public void settle() throws InterruptedException {
    parts.settling().await();
  }

  /// Switches faults on and off, as `POST /local/faults` does.
  public void faults(Map<String, String> wanted) {
    parts.faults().set(wanted);
  }

  @Override
  public void close() {
    parts.close();
  }
}
