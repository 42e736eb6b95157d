package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.customer.CustomerDirectory;
import dev.plantao.core.customer.CustomerId;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.core.mail.MailStore;
import dev.plantao.functions.erasure.Finder.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Gathers all that is kept about somebody: first the walk that an erasure makes, then one archive
/// of what it found, written to a file and never held in memory.
public final class Exporter {
  private static final int PAGE = 100;
  private static final String MAIL = "mail/";
  private static final String PROFILE = "profile/";
  private static final String FILE = "file/";
  private static final String NOTE = "note/";

  private final Worker worker;
  private final SubjectKey key;
  private final Shelf shelf;
  private final ConversationLog log;
  private final MailStore mails;
  private final CustomerDirectory customers;
  private final Uploads uploads;
  private final InstantSource clock;

  /// What is read from.
  public record Sources(
      ConversationLog log, MailStore mails, CustomerDirectory customers, Uploads uploads) {}

  public Exporter(
      Worker worker, SubjectKey key, Shelf shelf, Sources sources, InstantSource clock) {
    this.worker = worker;
    this.key = key;
    this.shelf = shelf;
    this.log = sources.log();
    this.mails = sources.mails();
    this.customers = sources.customers();
    this.uploads = sources.uploads();
    this.clock = clock;
  }

  /// Works on an export until it is done or the time is over.
  ///
  /// @return whether it is done
  public boolean work(JobBook.Standing standing, BooleanSupplier goOn) {
    var job = standing.job();
    return worker.work(standing, new Subjects(key, List.of(job)), new Hand(job.id()), goOn);
  }

  private final class Hand implements Worker.Hand {
    private final String job;

    Hand(String job) {
      this.job = job;
    }

    @Override
    public Progress take(Found found, Progress progress) {
      return switch (found) {
        case Found.Conversation one -> note(one.id().value(), "conversations", progress);
        case Found.Mail mail -> note(MAIL + mail.id(), "mails", progress);
        case Found.Profile profile -> note(PROFILE + profile.customer(), "profiles", progress);
        case Found.File file -> note(FILE + file.id(), "files", progress);
        case Found.Note note -> note(NOTE + note.sk(), "notes", progress);
        // What others wrote, lists of what is exported anyway, and earlier exports.
        case Found.Beside _, Found.BesideMail _, Found.Mention _, Found.Cases _, Found.Export _ ->
            progress;
      };
    }

    private Progress note(String name, String kind, Progress progress) {
      var fresh = worker.list().begin(job, name);
      worker.list().end(job, name);
      return fresh ? progress.counting(kind, 1) : progress;
    }

    @Override
    public void again(String begun) {
      // Noted is all that it was to be.
    }

    @Override
    public void finish() {
      try {
        var file = Files.createTempFile("export", ".zip");
        try {
          pack(file);
          shelf.put(job, file);
        } finally {
          Files.deleteIfExists(file);
        }
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private void pack(java.nio.file.Path file) throws IOException {
      try (var pack = new Pack(Files.newOutputStream(file), shelf)) {
        var page = worker.list().found(job, "", PAGE);
        while (!page.isEmpty()) {
          for (var name : page) {
            pack(pack, name);
          }
          page = worker.list().found(job, page.getLast(), PAGE);
        }
        pack.close(job, clock.instant());
      }
    }

    private void pack(Pack pack, String name) throws IOException {
      if (name.startsWith(MAIL)) {
        var mail = mails.find(name.substring(MAIL.length())).orElse(null);
        if (mail != null) {
          pack.mail(mail);
        }
      } else if (name.startsWith(PROFILE)) {
        var customer =
            customers.find(new CustomerId(name.substring(PROFILE.length()))).orElse(null);
        if (customer != null) {
          pack.customer(customer);
        }
      } else if (name.startsWith(FILE)) {
        var file = FileId.parse(name.substring(FILE.length())).flatMap(uploads::find).orElse(null);
        if (file != null) {
          pack.upload(file);
        }
      } else if (name.startsWith(NOTE)) {
        pack.note(name.substring(NOTE.length()));
      } else {
        pack.conversation(log, new ConversationId(name), clock.instant());
      }
    }
  }
}
