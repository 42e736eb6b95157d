package dev.plantao.local.adapters;

import dev.plantao.functions.proof.Vault;
import dev.plantao.functions.proof.VaultContract;
import dev.plantao.functions.s3.S3Vault;
import dev.plantao.local.story.Aws;

class S3VaultTest extends VaultContract {
  @Override
  protected Vault vault() {
    return new S3Vault(Aws.s3(), "plantao-dev-proofs-000000000000");
  }
}
