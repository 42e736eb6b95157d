package dev.plantao.functions.upload;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/// Lets a process die at one of its calls to the world outside, before the call or after it.
final class Crashes {
  /// The process is gone.
  static final class Crash extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private int calls;
  private int at = -1;
  private boolean after;

  /// From now on: dies at the call of this number, from 0 on.
  void at(int call, boolean afterIt) {
    calls = 0;
    at = call;
    after = afterIt;
  }

  void never() {
    at = -1;
  }

  /// The same, at whose calls it may die.
  <T> T watch(Class<T> type, T target) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            inherited(target, method)
                ? InvocationHandler.invokeDefault(proxy, method, arguments)
                : called(target, method, arguments);
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static boolean inherited(Object target, Method method) throws NoSuchMethodException {
    return method.isDefault()
        && target
            .getClass()
            .getMethod(method.getName(), method.getParameterTypes())
            .getDeclaringClass()
            .isInterface();
  }

  private Object called(Object target, Method method, Object[] arguments) throws Throwable {
    boolean here = calls++ == at;
    if (here && !after) {
      throw new Crash();
    }
    try {
      var answer = method.invoke(target, arguments);
      if (here) {
        throw new Crash();
      }
      return answer;
    } catch (InvocationTargetException failed) {
      throw failed.getCause();
    }
  }
}
