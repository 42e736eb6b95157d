package dev.plantao.functions.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Jobs in memory.
public final class InMemoryJobBook implements JobBook {
  private final Map<String, Standing> jobs = new LinkedHashMap<>();

  @Override
  public boolean add(Job job) {
    return jobs.putIfAbsent(job.id(), new Standing(job, Progress.NONE)) == null;
  }

  @Override
  public Optional<Standing> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  @Override
  public void save(String id, Progress progress) {
    jobs.computeIfPresent(id, (_, standing) -> new Standing(standing.job(), progress));
  }

  @Override
  public List<String> underWay() {
    return jobs.values().stream()
        .filter(standing -> standing.progress().finishedAt() == null)
        .map(standing -> standing.job().id())
        .toList();
  }
}
