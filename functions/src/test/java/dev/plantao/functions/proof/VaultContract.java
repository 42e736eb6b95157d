package dev.plantao.functions.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What everybody may expect of a vault.
public abstract class VaultContract {
  private final String prefix = "contract/" + UUID.randomUUID() + "/";

  protected abstract Vault vault();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void what_was_put_once_is_not_replaced() {
    assertThat(vault().get(prefix + "a")).isEmpty();
    assertThat(vault().put(prefix + "a", bytes("first"))).isTrue();
    assertThat(vault().put(prefix + "a", bytes("second"))).isFalse();
    assertThat(vault().get(prefix + "a"))
        .hasValueSatisfying(content -> assertThat(content).isEqualTo(bytes("first")));
  }

  @Test
  void keys_are_listed_in_their_order_behind_a_key() {
    for (var name : new String[] {"c", "a", "b"}) {
      vault().put(prefix + name, bytes(name));
    }
    assertThat(vault().keys(prefix, "", 2)).containsExactly(prefix + "a", prefix + "b");
    assertThat(vault().keys(prefix, prefix + "a", 9)).containsExactly(prefix + "b", prefix + "c");
    assertThat(vault().keys(prefix, prefix + "c", 9)).isEmpty();
    assertThat(vault().keys(prefix + "x", "", 9)).isEmpty();
  }
}
