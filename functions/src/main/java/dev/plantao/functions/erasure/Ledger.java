package dev.plantao.functions.erasure;

import dev.plantao.functions.proof.Vault;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// All erasures that were ever asked for, outside of what is erased: a table that is restored from
/// before an erasure learns of it from here.
public final class Ledger {
  private static final String PREFIX = "erasures/";
  private static final int PAGE = 1000;

  static final JsonMapper JSON =
      JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private final Vault vault;

  public Ledger(Vault vault) {
    this.vault = vault;
  }

  /// Enters an erasure; one that is there already stays.
  public void add(Job erasure) {
    vault.put(PREFIX + erasure.id() + ".json", JSON.writeValueAsBytes(erasure));
  }

  /// All of them: some 200 bytes each.
  public List<Job> all() {
    var all = new ArrayList<Job>();
    var page = vault.keys(PREFIX, "", PAGE);
    while (!page.isEmpty()) {
      for (var key : page) {
        vault.get(key).map(bytes -> JSON.readValue(bytes, Job.class)).ifPresent(all::add);
      }
      page = vault.keys(PREFIX, page.getLast(), PAGE);
    }
    return all;
  }
}
