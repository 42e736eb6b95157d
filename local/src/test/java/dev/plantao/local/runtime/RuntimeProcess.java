package dev.plantao.local.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.plantao.local.template.Wiring;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.utilslite.SdkInternalThreadLocal;

/// A function in a process of its own, begun as Lambda begins one that has a snapshot.
final class RuntimeProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final RuntimeApi api;
  private final Process process;
  private final Path output;
  private final Path loaded;

  private RuntimeProcess(RuntimeApi api, Process process, Path output, Path loaded) {
    this.api = api;
    this.process = process;
    this.output = output;
    this.loaded = loaded;
  }

  /// Starts a function.
  ///
  /// @param task folder with what is in the jar
  /// @param surroundings of AWS: address and credentials
  static RuntimeProcess start(Wiring.Function function, Path task, Map<String, String> surroundings)
      throws IOException {
    var api = new RuntimeApi(function);
    var folder = Files.createTempDirectory("function-");
    var loaded = folder.resolve("loaded.log");
    var output = folder.resolve("output.log");
    var builder =
        new ProcessBuilder(command(function.handler(), loaded))
            .directory(task.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().clear();
    builder.environment().putAll(function.environment());
    builder.environment().putAll(surroundings);
    // As with a snapshot: credentials are fetched, and not in the environment.
    builder.environment().put("AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentials());
    builder.environment().put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    builder.environment().put("_HANDLER", function.handler());
    builder.environment().put("LAMBDA_TASK_ROOT", task.toString());
    builder.environment().put("AWS_LAMBDA_RUNTIME_API", api.address());
    builder.environment().put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    builder.environment().put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    builder.environment().put("AWS_LAMBDA_LOG_GROUP_NAME", "/plantao/dev/" + function.name());
    builder.environment().put("AWS_LAMBDA_LOG_STREAM_NAME", "here");
    var process = builder.start();
    var _ = process.onExit().thenRun(() -> api.tell(new RuntimeApi.Said("exit", "")));
    return new RuntimeProcess(api, process, output, loaded);
  }

  /// The runtime on the class path, the function beside it, as on AWS.
  private static List<String> command(String handler, Path loaded) {
    var runtime =
        Stream.of(
                AWSLambda.class, Context.class, PojoSerializer.class, SdkInternalThreadLocal.class)
            .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx896m",
        "-Xlog:class+load:file=" + loaded + "::filecount=0",
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
        "-cp",
        runtime,
        AWSLambda.class.getName(),
        handler);
  }

  /// Waits until the snapshot could be taken: everything is made, and rehearsed.
  ///
  /// @return how many classes are loaded
  int awaitSnapshot() throws InterruptedException, IOException {
    expect("restore", api.await(PATIENCE));
    return loaded().size();
  }

  void restore() {
    api.restore();
  }

  /// Invokes the function, and gives what it answers.
  String invoke(byte[] event) throws InterruptedException, IOException {
    api.invoke(event);
    return expect("response", api.await(PATIENCE));
  }

  private String expect(String what, RuntimeApi.Said said) throws IOException {
    if (!said.what().equals(what)) {
      throw new AssertionError(
          "Not %s but %s: %s%n%s"
              .formatted(what, said.what(), said.body(), Files.readString(output)));
    }
    return said.body();
  }

  /// The classes that are loaded, in their order.
  List<String> loaded() throws IOException {
    try (var lines = Files.lines(loaded)) {
      return lines.toList();
    }
  }

  /// What it printed, its log.
  String output() throws IOException {
    return Files.readString(output);
  }

  int credentialsGiven() {
    return api.credentialsGiven();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    process.onExit().join();
    api.close();
    try (var files = Files.list(output.getParent())) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(output.getParent());
  }
}
