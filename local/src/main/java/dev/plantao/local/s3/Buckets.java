package dev.plantao.local.s3;

import dev.plantao.local.aws.AwsException;
import dev.plantao.local.bus.EventBus;
import dev.plantao.local.store.Blobs;
import dev.plantao.local.store.Shelf;
import dev.plantao.local.template.BucketWiring;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The buckets of the template and the objects in them.
///
/// An object is there for good when the call that put it returns, and whole whenever it is there.
public final class Buckets {
  private final Set<String> names;
  private final Shelf shelf;
  private final Blobs blobs;
  private final InstantSource clock;
  private final ConcurrentSkipListMap<String, StoredObject> objects = new ConcurrentSkipListMap<>();
  private volatile Consumer<StoredObject> listener = _ -> {};

  public Buckets(List<String> names, Shelf shelf, Blobs blobs, InstantSource clock) {
    this.names = Set.copyOf(names);
    this.shelf = shelf;
    this.blobs = blobs;
    this.clock = clock;
    shelf.all().forEach((path, json) -> objects.put(path, StoredObject.of(json)));
  }

  /// From now on tells the event bus of new objects, as the template asks.
  public void tell(BucketWiring wiring, EventBus bus) {
    var events = new BucketEvents(wiring, bus);
    listener = object -> events.put(object, this);
  }

  /// The blobs of all objects.
  public Set<String> blobs() {
    return objects.values().stream().map(StoredObject::blob).collect(Collectors.toSet());
  }

  /// Puts an object as a service does.
  public void put(String bucket, String key, InputStream content) throws IOException {
    check(bucket);
    commit(bucket, key, blobs.write(content), Map.of("content-type", "application/octet-stream"));
  }

  /// Copies an object as a service does.
  public void copy(String bucket, String key, String toBucket, String toKey) throws IOException {
    try (var content = open(get(bucket, key))) {
      put(toBucket, toKey, content);
    }
  }

  /// Whether there is such a bucket.
  ///
  /// @throws AwsException `NoSuchBucket` when there is none
  void check(String bucket) {
    if (!names.contains(bucket)) {
      throw new AwsException(404, "NoSuchBucket", "The specified bucket does not exist");
    }
  }

  Blobs.Blob write(InputStream content) throws IOException {
    return blobs.write(content);
  }

  void discard(Blobs.Blob blob) {
    blobs.remove(blob.id());
  }

  StoredObject commit(String bucket, String key, Blobs.Blob blob, Map<String, String> headers) {
    var object = kept(bucket, key, blob, headers);
    listener.accept(object);
    return object;
  }

  private synchronized StoredObject kept(
      String bucket, String key, Blobs.Blob blob, Map<String, String> headers) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var object = new StoredObject(bucket, key, blob.id(), blob.size(), blob.md5(), now, headers);
    shelf.put(path(bucket, key), object.json());
    var before = objects.put(path(bucket, key), object);
    if (before != null) {
      blobs.remove(before.blob());
    }
    return object;
  }

  synchronized void delete(String bucket, String key) {
    var gone = objects.remove(path(bucket, key));
    if (gone != null) {
      shelf.remove(path(bucket, key));
      blobs.remove(gone.blob());
    }
  }

  Optional<StoredObject> find(String bucket, String key) {
    check(bucket);
    return Optional.ofNullable(objects.get(path(bucket, key)));
  }

  StoredObject get(String bucket, String key) {
    return find(bucket, key)
        .orElseThrow(() -> new AwsException(404, "NoSuchKey", "The specified key does not exist."));
  }

  /// The content of an object; one opened stays readable when the object is deleted.
  InputStream open(StoredObject object) throws IOException {
    return blobs.read(object.blob());
  }

  /// Objects with keys after `after`, in the order of their keys.
  List<StoredObject> list(String bucket, String prefix, String after, int limit) {
    check(bucket);
    var from = after.compareTo(prefix) > 0 ? after : prefix;
    return objects.tailMap(path(bucket, from), true).values().stream()
        .takeWhile(object -> object.bucket().equals(bucket) && object.key().startsWith(prefix))
        .filter(object -> object.key().compareTo(after) > 0)
        .limit(limit)
        .toList();
  }

  private static String path(String bucket, String key) {
    return bucket + "/" + key;
  }
}
