package dev.plantao.local;

import dev.plantao.local.aws.AwsEndpoint;
import dev.plantao.local.bus.EventBus;
import dev.plantao.local.control.Control;
import dev.plantao.local.control.MailboxCalls;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.lambda.AsyncInvocations;
import dev.plantao.local.mailbox.Mailbox;
import dev.plantao.local.s3.Buckets;
import dev.plantao.local.s3.S3Service;
import dev.plantao.local.ses.Consequences;
import dev.plantao.local.ses.OutOfOffice;
import dev.plantao.local.ses.SesService;
import dev.plantao.local.smtp.Intake;
import dev.plantao.local.smtp.SmtpServer;
import dev.plantao.local.store.Blobs;
import dev.plantao.local.store.Store;
import dev.plantao.local.template.BucketWiring;
import dev.plantao.local.template.MailWiring;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The parts of a desk that mail passes through, in and out.
final class MailParts implements AutoCloseable {
  private final BucketWiring bucketWiring;
  private final InstantSource clock;
  private final Blobs blobs;
  private final Buckets buckets;
  private final Mailbox mailbox;
  private final EventBus bus;
  private final Intake intake;
  private final SesService ses;
  private final String supportAddress;
  private @Nullable SmtpServer smtp;

  MailParts(
      MailWiring wiring,
      BucketWiring bucketWiring,
      Optional<Path> data,
      Store store,
      AsyncInvocations invocations,
      Faults faults,
      InstantSource clock) {
    this.bucketWiring = bucketWiring;
    this.clock = clock;
    supportAddress = wiring.supportAddress();
    blobs = Blobs.open(data);
    buckets = new Buckets(wiring.buckets(), store.shelf("objects"), blobs, clock);
    mailbox = new Mailbox(store.shelf("mailbox"), blobs);
    blobs.sweep(List.of(buckets.blobs(), mailbox.blobs()));
    bus = new EventBus(wiring.eventRules(), invocations, store.shelf("events"));
    buckets.tell(bucketWiring, bus);
    intake = new Intake(wiring, buckets, invocations, clock);
    var consequences = new Consequences(wiring, bus, new OutOfOffice(intake), clock);
    ses = new SesService(wiring, mailbox, faults, clock, consequences);
  }

  void serve(AwsEndpoint endpoint) {
    endpoint.serve("s3", new S3Service(buckets, bucketWiring.methods(), clock));
    endpoint.serve("ses", ses);
  }

  void addTo(Control control) {
    new MailboxCalls(mailbox).addTo(control);
    control.add("GET /local/events", _ -> bus.look());
  }

  void listen(int port) {
    smtp = SmtpServer.open(port, intake);
  }

  int smtpPort() {
    if (smtp == null) {
      throw new IllegalStateException("No mail comes in yet.");
    }
    return smtp.port();
  }

  /// The one address of the desk (CH-4); empty if the template takes in no mail.
  String supportAddress() {
    return supportAddress;
  }

  EventBus bus() {
    return bus;
  }

  Mailbox mailbox() {
    return mailbox;
  }

  @Override
  public void close() throws IOException {
    if (smtp != null) {
      smtp.close();
    }
    blobs.close();
  }
}
