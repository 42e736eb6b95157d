package dev.plantao.functions.proof;

class InMemoryVaultTest extends VaultContract {
  private final InMemoryVault vault = new InMemoryVault();

  @Override
  protected Vault vault() {
    return vault;
  }
}
