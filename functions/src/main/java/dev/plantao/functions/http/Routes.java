package dev.plantao.functions.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Every call of the contract and what answers it. The gateway has matched the path; its route key
/// (`GET /conversations/{id}`) is looked up here.
public final class Routes {
  private final Map<String, Function<Call, Answer>> routes = new LinkedHashMap<>();

  public Routes(Desk desk) {
    var customer = new CustomerCalls(desk);
    routes.put("GET /me", customer::me);
    routes.put("GET /conversations", customer::list);
    routes.put("GET /conversations/{id}", customer::show);
    routes.put("GET /conversations/{id}/timeline", customer::timeline);
    routes.put("POST /conversations/{id}/messages", customer::write);
    routes.put("POST /conversations/{id}/close", customer::close);
    routes.put("POST /conversations/{id}/reopen", customer::reopen);
    routes.put("POST /conversations/{id}/feedback", customer::feedback);

    var chat = new ChatCalls(desk);
    routes.put("POST /conversations/{id}/read", chat::read);
    routes.put("POST /conversations/{id}/transcript", chat::transcript);

    var statements = new StatementCalls(desk);
    routes.put("GET /conversations/{id}/sla", statements::forCustomer);
    routes.put("GET /desk/conversations/{id}/sla", statements::forStaff);

    var openings = new OpeningCalls(desk);
    routes.put("POST /tickets", openings::ticket);
    routes.put("POST /chats", openings::chat);
    routes.put("POST /contact", openings::contact);

    var atDesk = new DeskCalls(desk);
    routes.put("GET /desk/queue", atDesk::queue);
    routes.put("GET /desk/conversations/{id}", atDesk::show);
    routes.put("GET /desk/conversations/{id}/timeline", atDesk::timeline);
    routes.put("POST /desk/conversations/{id}/replies", atDesk::reply);
    routes.put("POST /desk/conversations/{id}/notes", atDesk::note);
    routes.put("POST /desk/conversations/{id}/triage", atDesk::triage);
    routes.put("POST /desk/conversations/{id}/escalate", atDesk::escalate);
    routes.put("POST /desk/conversations/{id}/expected-resolution", atDesk::expectResolution);
    routes.put("POST /desk/conversations/{id}/resolve", atDesk::resolve);
    routes.put("POST /desk/conversations/{id}/reopen", atDesk::reopen);

    routes.put("POST /desk/conversations/{id}/internal-feedback", atDesk::internalFeedback);

    var incidents = new IncidentCalls(desk);
    routes.put("GET /status", new StatusCalls(desk)::status);
    routes.put("GET /desk/incidents", incidents::list);
    routes.put("POST /desk/incidents", incidents::open);
    routes.put("POST /desk/incidents/{id}/updates", incidents::update);
    routes.put("POST /desk/incidents/{id}/conversations", incidents::linkMany);
    routes.put("PUT /desk/conversations/{id}/incident", incidents::link);
    routes.put("DELETE /desk/conversations/{id}/incident", incidents::unlink);
    var search = new SearchCalls(desk);
    routes.put("GET /desk/search", search::search);
    routes.put("GET /suggestions", search::suggestions);
    routes.put("GET /solutions/{id}", search::solution);
    routes.put("GET /articles/{id}", search::article);

    var articles = new ArticleCalls(desk);
    routes.put("GET /desk/articles", articles::list);
    routes.put("GET /desk/articles/{id}", articles::show);
    routes.put("POST /desk/articles", articles::write);
    routes.put("PUT /desk/articles/{id}", articles::replace);
    var cases = new CaseCalls(desk);
    routes.put("POST /desk/conversations/{id}/merge", cases::merge);
    routes.put("POST /desk/conversations/{id}/unmerge", cases::unmerge);
    routes.put("POST /desk/conversations/{id}/split", cases::split);

    var quarantine = new QuarantineCalls(desk);
    routes.put("GET /desk/quarantine", quarantine::list);
    routes.put("POST /desk/quarantine/{id}/release", quarantine::release);

    var pages = new PageCalls(desk);
    routes.put("GET /desk/pages", pages::list);
    routes.put("POST /desk/pages/{id}/acknowledge", pages::acknowledge);

    var feedback = new FeedbackCalls(desk);
    routes.put("GET /feedback/{link}", feedback::ask);
    routes.put("POST /feedback/{link}", feedback::take);

    var policy = new PolicyCalls(desk);
    routes.put("GET /desk/policy", policy::show);
    routes.put("PUT /desk/policy", policy::put);
    routes.put("GET /desk/policy/versions", policy::versions);
    routes.put("GET /desk/policy/versions/{version}", policy::version);

    var ready = new ReadyAnswerCalls(desk);
    routes.put("GET /desk/ready-answers", ready::list);
    routes.put("POST /desk/ready-answers", ready::write);
    routes.put("GET /desk/ready-answers/{id}", ready::show);
    routes.put("PUT /desk/ready-answers/{id}", ready::replace);
    routes.put("DELETE /desk/ready-answers/{id}", ready::remove);
    routes.put("GET /desk/ready-answers/{id}/versions", ready::versions);

    var simulations = new SimulationCalls(desk);
    routes.put("POST /desk/policy/simulate", simulations::simulate);
    routes.put("GET /desk/policy/simulations/{id}", simulations::show);

    routes.put("GET /desk/reports/sla", new ReportCalls(desk)::sla);

    var attachments = new AttachmentCalls(desk);
    routes.put("POST /attachments", attachments::announce);
    routes.put("GET /conversations/{id}/attachments/{aid}", attachments::get);
    routes.put("GET /desk/conversations/{id}/attachments/{aid}", attachments::forStaff);
    routes.put("GET /desk/conversations/{id}/proof", new ProofCalls(desk)::verify);
    var jobs = new JobCalls(desk);
    routes.put("POST /desk/erasures", jobs::erase);
    routes.put("GET /desk/erasures/{id}", jobs::erasure);
    routes.put("POST /desk/exports", jobs::export);
    routes.put("GET /desk/exports/{id}", jobs::exported);

    var own = new OwnCalls(desk);
    routes.put("GET /desk/me", own::show);
    routes.put("PUT /desk/me", own::put);

    var directory = new DirectoryCalls(desk);
    routes.put("GET /desk/customers/{id}", directory::show);
    routes.put("PUT /desk/customers/{id}", directory::put);
  }

  /// The route keys, as template and OpenAPI description must have them.
  public Set<String> keys() {
    return Set.copyOf(routes.keySet());
  }

  Answer answer(Call call) {
    var route = routes.get(call.route());
    if (route == null) {
      return Answer.problem(Problem.notFound());
    }
    try {
      return route.apply(call);
    } catch (ProblemException refused) {
      return Answer.problem(refused.problem());
    }
  }
}
