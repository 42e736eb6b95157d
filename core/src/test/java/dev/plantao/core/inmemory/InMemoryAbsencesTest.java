package dev.plantao.core.inmemory;

import dev.plantao.core.staffing.Absences;
import dev.plantao.core.staffing.AbsencesContract;

class InMemoryAbsencesTest extends AbsencesContract {
  private final InMemoryAbsences absences = new InMemoryAbsences();

  @Override
  protected Absences absences() {
    return absences;
  }
}
