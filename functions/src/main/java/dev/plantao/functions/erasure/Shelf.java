package dev.plantao.functions.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/// Where exports lie, and the files of which they are made.
public interface Shelf {

  /// Copies the bytes of a file.
  ///
  /// @return false if there is no such file
  boolean copy(String file, OutputStream to) throws IOException;

  /// Puts an export; putting it again replaces it.
  void put(String export, Path archive);

  /// Removes an export.
  void remove(String export);
}
