package dev.plantao.local.story;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Gives each class of stories a desk of its own: what a class leaves behind is not carried through
/// the days of the next. Tests of adapters have tables of their own and go on with one desk.
///
/// Registered for all tests, by `META-INF/services`.
public final class DeskPerClass implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    var tested = context.getRequiredTestClass();
    if (tested.getEnclosingClass() == null
        && tested.getPackage().equals(DeskPerClass.class.getPackage())) {
      RealDesk.end(tested.getSimpleName());
    }
  }
}
