package dev.plantao.pages;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/// Ends the desk with the class whose it was. The browser stays, and so does all that the JVM has
/// learned: starting both anew took longer than many a class. A test that fails tells what its
/// pages showed at last.
public final class DeskPerClass
    implements BeforeEachCallback, TestExecutionExceptionHandler, AfterAllCallback {
  private static final List<String> LEFT = new ArrayList<>();

  /// @param looks of a page that is left
  static synchronized void left(String looks) {
    LEFT.add(looks);
  }

  private static synchronized List<String> taken() {
    var taken = List.copyOf(LEFT);
    LEFT.clear();
    return taken;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    taken();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable failure)
      throws Throwable {
    for (var looks : taken()) {
      failure.addSuppressed(new AssertionError("A page looked like this at last: " + looks));
    }
    throw failure;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    RunningDesk.close();
  }
}
