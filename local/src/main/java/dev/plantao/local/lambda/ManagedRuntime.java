package dev.plantao.local.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import dev.plantao.local.template.TemplateException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Between JSON and a handler's types, by the serialisers of the managed runtime.
final class ManagedRuntime {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.UTF_8);

  private ManagedRuntime() {}

  static HostedFunction.JsonHandler handlerOf(Object handler) {
    return switch (handler) {
      case RequestStreamHandler streaming -> (event, context) -> stream(streaming, event, context);
      case RequestHandler<?, ?> typed -> typed(typed);
      default ->
          throw new TemplateException(
              handler.getClass().getName()
                  + " is neither RequestHandler nor RequestStreamHandler.");
    };
  }

  private static byte[] stream(RequestStreamHandler handler, byte[] event, Context context)
      throws IOException {
    var output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), output, context);
    return output.toByteArray();
  }

  @SuppressWarnings("unchecked")
  private static HostedFunction.JsonHandler typed(RequestHandler<?, ?> handler) {
    var types = typeArguments(handler.getClass());
    var input = (PojoSerializer<Object>) serializer(types[0]);
    var output = (PojoSerializer<Object>) serializer(types[1]);
    var function = (RequestHandler<Object, @Nullable Object>) handler;
    return (event, context) -> {
      var result = function.handleRequest(input.fromJson(new ByteArrayInputStream(event)), context);
      if (result == null) {
        return NULL;
      }
      var bytes = new ByteArrayOutputStream();
      output.toJson(result, bytes);
      return bytes.toByteArray();
    };
  }

  private static PojoSerializer<?> serializer(Type type) {
    if (type instanceof Class<?> known
        && LambdaEventSerializers.isLambdaSupportedEvent(known.getName())) {
      return LambdaEventSerializers.serializerFor(known, known.getClassLoader());
    }
    return JacksonFactory.getInstance().getSerializer(type);
  }

  private static Type[] typeArguments(Class<?> type) {
    for (var generic : type.getGenericInterfaces()) {
      if (generic instanceof ParameterizedType parameterized
          && parameterized.getRawType() == RequestHandler.class) {
        return parameterized.getActualTypeArguments();
      }
    }
    throw new TemplateException(
        type.getName() + " must implement RequestHandler<I, O> itself, with its types.");
  }
}
