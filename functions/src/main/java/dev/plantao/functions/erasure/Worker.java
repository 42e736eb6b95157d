package dev.plantao.functions.erasure;

import dev.plantao.core.conversation.ConversationId;
import dev.plantao.functions.erasure.Finder.Found;
import dev.plantao.functions.erasure.Progress.State;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Walks for a job and deals with what is found, page by page. Where it stands is written down
/// after each page: an interrupted walk repeats a page at most, and what was begun is finished
/// first.
public final class Worker {
  private final JobBook book;
  private final WorkList list;
  private final Finder finder;
  private final InstantSource clock;

  public Worker(JobBook book, WorkList list, Finder finder, InstantSource clock) {
    this.book = book;
    this.list = list;
    this.finder = finder;
    this.clock = clock;
  }

  /// What is done with what is found.
  public interface Hand {
    /// Deals with something; the progress after it.
    Progress take(Found found, Progress progress);

    /// Takes up something again that was begun by this name.
    void again(String begun);

    /// Brings the job to its end, once all was found.
    default void finish() {}
  }

  /// Works until the job is done or the time is over.
  ///
  /// @return whether it is done
  public boolean work(
      JobBook.Standing standing, Subjects subjects, Hand hand, BooleanSupplier goOn) {
    var id = standing.job().id();
    var progress = standing.progress();
    if (progress.state() == State.DONE || progress.state() == State.FAILED) {
      // Saved and not yet off the list of those under way, when it was interrupted.
      book.save(id, progress);
      return true;
    }
    var begun = list.unfinished(id);
    while (!begun.isEmpty()) {
      for (var one : begun) {
        hand.again(one);
        list.end(id, one);
      }
      begun = list.unfinished(id);
    }
    while (true) {
      var page = finder.page(subjects, progress.cursor());
      progress = taken(page.found(), hand, progress).counting("items", page.looked());
      if (page.next() == null) {
        hand.finish();
        book.save(id, progress.finished(State.DONE, clock.instant()));
        return true;
      }
      progress = progress.at(page.next());
      book.save(id, progress);
      if (!goOn.getAsBoolean()) {
        return false;
      }
    }
  }

  private static Progress taken(List<Found> found, Hand hand, Progress before) {
    var progress = before;
    for (var one : found) {
      progress = hand.take(one, progress);
    }
    return progress;
  }

  /// Looks once more at everything that a job found.
  void each(String job, java.util.function.Consumer<ConversationId> look) {
    var page = list.found(job, "", 100);
    while (!page.isEmpty()) {
      page.forEach(name -> ConversationId.parse(name).ifPresent(look));
      page = list.found(job, page.getLast(), 100);
    }
  }

  JobBook book() {
    return book;
  }

  WorkList list() {
    return list;
  }
}
