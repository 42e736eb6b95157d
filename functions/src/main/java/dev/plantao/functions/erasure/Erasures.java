package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.Actor;
import dev.plantao.core.conversation.ConversationEvent.Erased.Ground;
import dev.plantao.core.conversation.ConversationId;
import dev.plantao.core.conversation.Requester;
import dev.plantao.core.file.FileId;
import dev.plantao.core.file.Upload;
import dev.plantao.core.file.Uploads;
import dev.plantao.core.log.ConversationLog;
import dev.plantao.functions.erasure.Finder.Found;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Carries out erasures, and all of the ledger anew.
public final class Erasures {
  /// Names of files among what is under way.
  private static final String FILE = "file/";

  private final Worker worker;
  private final Ledger ledger;
  private final SubjectKey key;
  private final ConversationLog log;
  private final Eraser eraser;
  private final MailWords mails;
  private final Cards cards;
  private final RawMails raw;
  private final Uploads uploads;
  private final Consumer<String> files;
  private final Consumer<String> exports;
  private final InstantSource clock;

  /// What erasures work with.
  ///
  /// @param files removes one file by its id
  /// @param exports removes what an export brought, by the export's id
  public record Tools(
      Worker worker,
      Ledger ledger,
      SubjectKey key,
      ConversationLog log,
      Eraser eraser,
      MailWords mails,
      RawMails raw,
      Uploads uploads,
      Cards cards,
      Consumer<String> files,
      Consumer<String> exports,
      InstantSource clock) {}

  public Erasures(Tools tools) {
    this.worker = tools.worker();
    this.ledger = tools.ledger();
    this.key = tools.key();
    this.log = tools.log();
    this.eraser = tools.eraser();
    this.mails = tools.mails();
    this.raw = tools.raw();
    this.uploads = tools.uploads();
    this.cards = tools.cards();
    this.files = tools.files();
    this.exports = tools.exports();
    this.clock = tools.clock();
  }

  /// Works on an erasure or a replay until it is done or the time is over.
  ///
  /// @return whether it is done
  public boolean work(JobBook.Standing standing, BooleanSupplier goOn) {
    var job = standing.job();
    var jobs = job.kind() == Job.Kind.REPLAY ? ledger.all() : List.of(job);
    return worker.work(standing, new Subjects(key, jobs), new Hand(job, jobs), goOn);
  }

  /// Looks once more at what an erasure dealt with.
  public void check(JobBook.Standing standing) {
    worker.each(standing.job().id(), eraser::look);
    worker.book().save(standing.job().id(), standing.progress().checked(clock.instant()));
  }

  /// Erases one conversation because its time is over.
  public Eraser.Report retire(ConversationId id, Requester requester, String rule) {
    var order = new Eraser.Order(rule, Ground.RETENTION, Actor.SYSTEM);
    return eraser.erase(id, requester, order, clock.instant());
  }

  /// Erases one mail that is on no log.
  public void erase(String mail) {
    mails.files(mail).forEach(files);
    mails.forget(mail);
  }

  /// The register first: then no conversation can name a file whose bytes are gone.
  private void forgetFile(FileId id) {
    if (uploads.forget(id)) {
      files.accept(Upload.PREFIX + id);
    }
  }

  private static Eraser.Order order(Job job) {
    return new Eraser.Order(job.id(), Ground.REQUEST, new Actor(Actor.Role.AGENT, job.by(), null));
  }

  private final class Hand implements Worker.Hand {
    private final Job job;
    private final Subjects subjects;
    private final List<Job> jobs;

    Hand(Job job, List<Job> jobs) {
      this.job = job;
      this.jobs = jobs;
      this.subjects = new Subjects(key, jobs);
    }

    @Override
    public Progress take(Found found, Progress progress) {
      return switch (found) {
        case Found.Conversation one -> conversation(one, progress);
        case Found.Beside beside -> {
          eraser.eraseBeside(beside, order(beside.job()), clock.instant());
          yield progress.counting("addresses", beside.words().size());
        }
        case Found.Mention mention -> progress.mentioning(mention.id().value());
        case Found.Mail mail -> {
          erase(mail.id());
          yield progress.counting("mails", 1);
        }
        case Found.BesideMail beside -> {
          mails.forget(beside.id(), beside.words());
          yield progress.counting("addresses", beside.words().size());
        }
        case Found.Cases list -> {
          cards.forgetCases(list.pk());
          yield progress.counting("notes", 1);
        }
        case Found.File file -> file(file, progress);
        case Found.Note note -> {
          cards.forget(note.pk(), note.sk());
          yield progress.counting("notes", 1);
        }
        case Found.Export export -> {
          exports.accept(export.id());
          yield progress.counting("exports", 1);
        }
        case Found.Profile profile -> profile(profile, progress);
      };
    }

    private Progress conversation(Found.Conversation one, Progress progress) {
      var name = one.id().value();
      worker.list().begin(job.id(), name);
      var report = eraser.erase(one.id(), one.requester(), order(one.job()), clock.instant());
      worker.list().end(job.id(), name);
      return progress
          .counting("conversations", 1)
          .counting("entries", report.entries())
          .counting("files", report.files());
    }

    private Progress file(Found.File file, Progress progress) {
      var name = FILE + file.id();
      worker.list().begin(job.id(), name);
      forgetFile(file.id());
      worker.list().end(job.id(), name);
      return progress.counting("files", 1);
    }

    private Progress profile(Found.Profile profile, Progress progress) {
      if (profile.address()) {
        cards.forgetAddresses(profile.customer(), subjects);
      } else {
        cards.forgetProfile(profile.customer());
      }
      return progress.counting("notes", 1);
    }

    /// What failed on its way in stands in no table, so that no walk finds it.
    @Override
    public void finish() {
      raw.forget(subjects);
    }

    /// Whose it was stands in its first entry, for as long as there is something to do with it.
    @Override
    public void again(String begun) {
      if (begun.startsWith(FILE)) {
        FileId.parse(begun.substring(FILE.length())).ifPresent(Erasures.this::forgetFile);
        return;
      }
      var id = new ConversationId(begun);
      var first = log.entry(id, 1).orElse(null);
      if (first != null) {
        var requester = first.after().intake().requester();
        eraser.erase(id, requester, order(meant(id)), clock.instant());
      }
    }

    private Job meant(ConversationId id) {
      @Nullable Job meant = null;
      for (var one : jobs) {
        if (one.conversations().contains(id.value())) {
          meant = one;
        }
      }
      return meant == null ? jobs.isEmpty() ? job : jobs.getFirst() : meant;
    }
  }
}
