package dev.plantao.core.inmemory;

import dev.plantao.core.log.Entry;
import dev.plantao.core.outbox.EffectIndex;
import dev.plantao.core.outbox.EffectIndexContract;

class InMemoryEffectIndexTest extends EffectIndexContract {
  private final InMemoryEffectIndex index = new InMemoryEffectIndex();

  @Override
  protected EffectIndex newIndex() {
    return index;
  }

  @Override
  protected void write(Entry.Draft first) {
    index.add(first.withDigest("1"));
  }
}
