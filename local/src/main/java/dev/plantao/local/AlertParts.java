package dev.plantao.local;

import dev.plantao.local.aws.AwsEndpoint;
import dev.plantao.local.bus.EventBus;
import dev.plantao.local.bus.EventsService;
import dev.plantao.local.control.Control;
import dev.plantao.local.faults.Faults;
import dev.plantao.local.sns.SnsService;
import dev.plantao.local.sns.Topics;
import dev.plantao.local.store.Store;
import dev.plantao.local.template.Arns;
import dev.plantao.local.template.Resource;
import dev.plantao.local.template.Template;
import java.time.InstantSource;

/// The parts of a desk that call people and tell machines: topics and the event bus.
final class AlertParts {
  private final Topics topics;
  private final SnsService sns;
  private final EventsService events;

  AlertParts(Template template, Store store, EventBus bus, Faults faults, InstantSource clock) {
    var arns =
        template.resources("AWS::SNS::Topic").stream()
            .map(topic -> Arns.of("sns", topic.name()))
            .toList();
    var buses = template.resources("AWS::Events::EventBus").stream().map(Resource::name).toList();
    topics = new Topics(arns, store.shelf("topics"));
    sns = new SnsService(topics, faults, clock);
    events = new EventsService(bus, buses, faults, clock);
  }

  void serve(AwsEndpoint endpoint) {
    endpoint.serve("sns", sns);
    endpoint.serve("events", events);
  }

  void addTo(Control control) {
    control.add("GET /local/pages", _ -> topics.look());
  }
}
