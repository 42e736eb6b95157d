package dev.plantao.functions;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Makes something when it is asked for, and then keeps it. Two who ask at once may both make one.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    var known = made;
    if (known == null) {
      known = maker.get();
      made = known;
    }
    return known;
  }
}
