package dev.plantao.local.localstack;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plantao.local.aws.SdkSettings;
import dev.plantao.local.template.Template;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/// One LocalStack for all tests of this JVM, with the stack of the template in it.
public final class LocalStack {
  private static final String IMAGE = "localstack/localstack:4.14.0";
  private static @Nullable LocalStack only;

  private final Template template;

  private LocalStack(Template template) {
    this.template = template;
  }

  /// Whether this JVM's AWS is LocalStack.
  public static boolean wanted() {
    return "localstack".equals(System.getProperty("plantao.aws"));
  }

  public static synchronized LocalStack get() {
    if (only == null) {
      assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "no container engine runs");
      var image = image();
      assumeTrue(isThere(image), "there is no image " + image);
      only = new LocalStack(start(image));
    }
    return only;
  }

  public Template template() {
    return template;
  }

  private static String image() {
    return Optional.ofNullable(System.getenv("LOCALSTACK_IMAGE"))
        .filter(image -> !image.isBlank())
        .orElse(IMAGE);
  }

  /// Nothing is pulled: a machine without a registry would wait for nothing.
  private static boolean isThere(String image) {
    return !DockerClientFactory.lazyClient()
        .listImagesCmd()
        .withReferenceFilter(image)
        .exec()
        .isEmpty();
  }

  /// With the provider that has DynamoDB Local's own streams; the other one relays them through a
  /// Kinesis that it would have to download.
  private static Template start(String image) {
    var container =
        new LocalStackContainer(
                DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
            .withEnv("PROVIDER_OVERRIDE_DYNAMODB", "v2")
            .withEnv("PROVIDER_OVERRIDE_DYNAMODBSTREAMS", "v2");
    var token = System.getenv("LOCALSTACK_AUTH_TOKEN");
    if (token != null) {
      container.withEnv("LOCALSTACK_AUTH_TOKEN", token);
    }
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    SdkSettings.leadTo(container.getEndpoint().getPort());
    var root = Path.of(System.getProperty("plantao.root", "..")).toAbsolutePath().normalize();
    var template = Template.read(root.resolve("template.yaml"), Map.of());
    new Stack(template).create();
    return template;
  }
}
