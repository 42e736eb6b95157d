package dev.plantao.local.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/// One file of shelves, or none: without a folder everything is forgotten at the end.
///
/// A change is in the file before the call that made it returns, so it survives a killed process.
public final class Store implements AutoCloseable {
  private final MVStore file;

  /// The only one that touches the file: an interrupt of any other thread would close its channel.
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("store").factory());

  private Store(MVStore file) {
    this.file = file;
  }

  public static Store open(Optional<Path> folder) {
    var builder = new MVStore.Builder().autoCommitDisabled();
    folder.ifPresent(path -> builder.fileName(fileIn(path).toString()));
    return new Store(builder.open());
  }

  public Shelf shelf(String name) {
    return new Shelf(this, read(() -> file.openMap(name)));
  }

  <T> T read(Supplier<T> reading) {
    return CompletableFuture.supplyAsync(reading, thread).join();
  }

  void write(Runnable writing) {
    CompletableFuture.runAsync(
            () -> {
              writing.run();
              file.commit();
            },
            thread)
        .join();
  }

  @Override
  public void close() {
    CompletableFuture.runAsync(file::close, thread).join();
    thread.shutdown();
  }

  private static Path fileIn(Path folder) {
    try {
      return Files.createDirectories(folder).resolve("desk.mv");
    } catch (IOException e) {
      throw new UncheckedIOException("The data folder " + folder + " cannot be made", e);
    }
  }
}
