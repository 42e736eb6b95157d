package dev.plantao.core.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The words of [Thanks], one phrase a line. A phrase is a regular expression over plain words: a
/// word alone is here only if it asks for nothing in whatever company ("help" does: "thanks,
/// help").
final class ThanksPhrases {

  /// What a phrase is good for.
  enum Kind {
    THANKS,
    GREETING,
    FAREWELL,
    CONTENT
  }

  /// A phrase that a text begins with.
  record Found(Kind kind, int words) {}

  private record Phrase(Kind kind, Pattern pattern) {}

  private static final String THANKS =
      """
      (many |lots of |big |huge |ok |okay )?(thanks|thx|tks|thnx|thank you|thank u|thankyou|ty|tyvm)
      cheers
      (very |much |greatly |really )*appreciated
      (i |we )?(really |very much |truly )?appreciate (it|this|that|your help|the help|your support|the quick help)
      (i am|i'm|im|we are|we're) (very |so |really )?grateful
      (muito |mto |super |mt )*(obrigad(o|a|ao|inha|inho|issimo|issima)|obg|obgd|brigad(o|a|ao|inha)|vlw|valeu|grat(o|a))
      agradec(o|emos|ido|ida|idos)
      (vielen |herzlichen |besten |tausend |recht herzlichen |ganz herzlichen |schonen |lieben )*dank
      (danke|dankeschon|dankesehr|merci|thx)
      (ich |wir )?(danke|danken) (ihnen|dir|euch|dem team|ihrem team)
      (muchas |muchisimas |mil |infinitas )*gracias
      (se )?(le |les |te |os )?agradec(e|emos|ido|ida|idos)
      (большое |огромное |спасибо )*(спасибо|спс|спасибочки|благодарю|благодарим)
      (очень )?(благодарен|благодарна|признателен|признательна)
      """;

  private static final String GREETING =
      """
      (hi|hello|hey|dear|good morning|good afternoon|good evening|hi there|hello there)
      (ola|oi|bom dia|boa tarde|boa noite|prezad(o|a|os|as)|caro|cara)
      (hallo|guten tag|guten morgen|guten abend|moin|servus|liebe|lieber|liebes|hallo zusammen|sehr geehrte|sehr geehrter)
      (hola|buenos dias|buenas tardes|buenas noches|buenas|buen dia|estimad(o|a|os|as))
      (здравствуйте|добрый день|добрый вечер|доброе утро|привет|уважаемая|уважаемый)
      """;

  private static final String FAREWELL =
      """
      ((best|kind|warm|warmest|kindest) )?regards
      (best|all the best|best wishes|bye|take care|sincerely|yours sincerely|have a (nice|great|good|lovely|wonderful) (day|weekend|evening|week|one|afternoon))
      (um |grande )*(abraco|abracos|abs|att|atenciosamente|cordialmente|cumprimentos|sds|saudacoes|ate mais|ate logo|ate a proxima|bom trabalho)
      (tenha |tenham )?(um |uma )?(otimo|otima|bom|boa|excelente) (dia|tarde|noite|semana|fim de semana|fds)
      (mit )?(viele|liebe|beste|freundliche|freundlichen|herzliche|schone|besten|lieben|vielen) (grusse|grussen|gruesse|gruessen|gruss)
      (gruss|grusse|gruesse|mfg|lg|vg|tschuss|auf wiedersehen)
      (einen |ein |noch |ihnen |ich wunsche |wir wunschen |noch einen |noch ein )*(schonen|schones|guten|gutes) (tag|abend|wochenende|nachmittag|feierabend)
      (un |muchos |cordiales )?(saludo|saludos)( cordial| cordiales)?
      (atentamente|cordialmente|un abrazo|hasta luego|hasta pronto|que tenga(n)? (un )?buen (dia|fin de semana)|(que )?teng(a|an|as) (un )?(buen|excelente|lindo) (dia|fin de semana))
      (с уважением|всего доброго|всего хорошего|до свидания|хорошего (вам )?(дня|вечера)|хороших (вам )?выходных|удачи|удачного дня|с наилучшими пожеланиями)
      """;

  private static final String CONTENT =
      """
      (so much|very much|a lot|a million|a bunch|once again|once more|again|indeed|everyone|all|guys|team|folks|to you|you all|you too|both of you|to everyone|to the team|support team|dear team|friend|and)
      (to )?(you and )?(the |your )?(whole |entire |support )*team
      for (the|your|all your|all the|this|that|such a|such|a|all)? ?((very |super |really )?(quick|fast|prompt|great|excellent|kind|good|amazing|swift|speedy|detailed|clear|wonderful|friendly|helpful|rapid|patient|professional|awesome|immediate) )*(and (quick|fast|prompt|great|kind|clear|friendly) )?(help|support|assistance|reply|response|answer|explanation|fix|solution|resolution|service|update|information|info|work|turnaround|patience|time|effort|efforts|advice|clarification|job|attention|summary)( and (help|support|patience|time|explanation|solution|kindness))?
      for (helping|your helping|fixing (it|this|that)|solving (it|this|that|the problem|the issue)|resolving (it|this|that|the problem|the issue)|explaining|sorting (it|this) out|looking into (it|this|that)|taking care of (it|this|that)|getting back to (me|us)|letting (me|us) know|everything|being so (quick|patient|helpful|kind))( me| us| out| me out| us out)?( so (quickly|fast))?
      (it |that |this |everything |all |now |and |yes )*(works|worked|is working|'s working|it's working|is fixed|is solved|is resolved|is fine|is good|is ok|is okay|is perfect|is great|is all good|looks good|looks great|runs|runs fine|it's fixed|it's solved|it's all good|it's fine|did the trick|did it|helped|solved it|solved my problem|solved our problem|fixed it|fixed the problem|solved the problem)
      (all good|all set|all fine|all clear|all sorted|sorted|problem solved|issue solved|issue resolved|problem resolved|problem fixed|issue fixed|solved|resolved|fixed|the (problem|issue) is (solved|gone|fixed|resolved))
      (now|well|fine|perfectly|nicely|smoothly|for me|for us|on our side|on my side|on our end|on my end|as expected|like a charm)
      (perfect|great|excellent|awesome|amazing|wonderful|fantastic|super|brilliant|cool|nice|good|lovely|ok|okay|yes|yay|understood|got it|noted|wow|great (help|job|work|support|service)|good (job|work)|well done|nice (work|job)|(very|really|so|super) (helpful|quick|fast|kind|nice)|that was (quick|fast|very quick|very fast|very helpful|helpful|great)|you're the best|you are the best|you rock|you guys rock|i'm happy|we are happy|very happy|much better|(very |most )?kind of you)
      (you can|you may|please|feel free to) close (this|it|the) ?(ticket|case|conversation|request|one)?
      (demais|mesmo|novamente|mais uma vez|de coracao|desde ja agradecido|a todos|a todas|pessoal|gente|equipe|time|galera|a equipe|a toda equipe|a toda a equipe|e)
      (pel(a|o|as|os)|por) (sua |seu |toda |todo |vossa |toda a |todo o |essa |esse |a |o |tanta )*((otim|excelente|rapid|pront|grande|boa|bom|gentil|incrivel)(o|a)? )*(ajuda|ajudarem|ajudar|atencao|atendimento|suporte|apoio|retorno|resposta|respostas|explicacao|solucao|agilidade|paciencia|rapidez|presteza|servico|tempo|informacao|informacoes|esclarecimento|esclarecimentos|gentileza|tudo|resolver|terem resolvido|ter resolvido|auxilio)( (rapid|pront|excelente)(o|a|e)?)?( e (agilidade|atencao|paciencia|rapidez|ajuda|suporte|pela atencao|pela rapidez|pela paciencia))?
      (agora |ja |tudo |isso |sim |e |esta |ta )*(funcionou|funciona|funcionando|esta funcionando|resolveu|resolvido|deu certo|voltou a funcionar|voltou ao normal|esta resolvido|foi resolvido|esta certo|certo|esta ok|consegui|conseguimos|ajudou)
      (resolveu|resolveram|solucionou|solucionaram) (o|meu|o meu|nosso|o nosso) problema
      (perfeitamente|direitinho|normalmente|muito|bem|muito bem|por aqui|aqui|agora)
      (problema resolvido|problema solucionado|tudo certo|tudo bem|tudo ok|tudo normal|tudo otimo|perfeito|otimo|otima|excelente|maravilha|maravilhoso|show|show de bola|beleza|legal|bom|boa|joia|top|sensacional|entendi|entendido|sim|combinado|parabens|voces sao (otimos|demais|incriveis|os melhores)|otimo (atendimento|trabalho|suporte|servico)|excelente (atendimento|trabalho|suporte|servico)|atendimento excelente|muito (bom|rapido|gentil|atenciosos|atencioso)|foi (muito )?rapido|que rapidez)
      (pode|podem) (encerrar|fechar)( o)?( chamado| ticket| caso| atendimento)?
      (sehr|schon|nochmals|noch einmal|nochmal|vielmals|sehr nett|an alle|an das team|an das ganze team|ans team|ihnen|dir|euch|allen|team|zusammen|liebes team|und)
      fur (die|ihre|eure|deine|das|den|ihren|euren|ihr|alles|diese|all ihre)? ?((sehr |super )?(schnelle|rasche|tolle|gute|nette|prompte|super|freundliche|kompetente|ausgezeichnete|schnellen|guten|tollen|unkomplizierte) )*(und (schnelle|freundliche|kompetente|nette|gute) )?(hilfe|unterstutzung|antwort|ruckmeldung|losung|erklarung|info|information|informationen|muhe|geduld|bearbeitung|support|service|reaktion|auskunft|alles|behebung|einsatz)( und (geduld|hilfe|unterstutzung|muhe|ihre geduld|ihre hilfe))?
      (das |es |jetzt |nun |alles |ja |und |hat |so )*(funktioniert|geht|klappt|lauft|geklappt|geholfen|hat geholfen|hat geklappt|funktioniert hat|ist gelost|ist behoben|ist erledigt|passt|ist (jetzt )?(gelost|behoben|erledigt|wieder da|wieder in ordnung|in ordnung))
      (jetzt|nun|wieder|alles|einwandfrei|perfekt|prima|bestens|wunderbar|super|toll|klasse|sehr gut|spitze|grossartig|hervorragend|gut|ausgezeichnet|genial|ja|okay|alles klar|alles gut|alles bestens|alles gelost|alles erledigt|problem gelost|problem behoben|das problem ist (gelost|behoben|erledigt)|erledigt|gelost|verstanden|bei uns|bei mir|tolle arbeit|gute arbeit|super service|toller service|sehr hilfreich|hilfreich|das war (schnell|super|sehr schnell|sehr hilfreich|sehr nett)|das ging (schnell|ja schnell|aber schnell)|weiter so)
      (sie konnen|ihr konnt|du kannst|bitte) (das|den|die) (ticket|fall|anfrage|vorgang) (schliessen|zumachen)
      (de nuevo|nuevamente|otra vez|una vez mas|de verdad|de corazon|a todos|a todas|a todo el equipo|al equipo|equipo|y|a ustedes|a usted|a ti|chicos)
      (por|por la|por el|por su|por tu|por toda la|por toda su|por todo el|por vuestra|por vuestro|por tan) ?((rapid|pront|excelente|gran|buen|amable|estupend)(o|a)? )*(ayuda|ayudarme|ayudarnos|atencion|soporte|apoyo|respuesta|explicacion|solucion|rapidez|paciencia|servicio|tiempo|informacion|todo|aclararlo|resolverlo|solucionarlo|gestion|trabajo|amabilidad)( (tan )?(rapid|pront|excelente)(o|a)?)?( y (paciencia|rapidez|atencion|ayuda|amabilidad|por la rapidez|por su paciencia))?
      (ya |ahora |todo |si |y |eso |esto )*(funciona|funciono|me funciona|nos funciona|esta funcionando|esta resuelto|esta solucionado|quedo resuelto|quedo solucionado|se resolvio|se soluciono|resuelto|solucionado|esta bien|esta perfecto|esta correcto|me sirvio|ayudo|volvio a funcionar)
      (se )?(resolvio|soluciono|resolvieron|solucionaron) (el|mi|nuestro) problema
      (perfectamente|correctamente|muy bien|bien|ahora|ya|aqui|por aqui)
      (problema resuelto|problema solucionado|todo bien|todo correcto|todo en orden|todo ok|perfecto|perfecta|excelente|genial|estupendo|fantastico|maravilloso|buenisimo|vale|listo|si|entendido|de acuerdo|claro|muy (amable|amables|bien|rapido|util)|excelente (servicio|trabajo|atencion|soporte)|gran (trabajo|servicio|ayuda)|buen trabajo|son los mejores|son (muy amables|geniales)|que rapidez|que rapido|felicidades)
      (pueden|puede|puedes) cerrar (el |la |este )?(ticket|caso|consulta|incidencia|solicitud)
      (вам|тебе|всем|еще раз|команде|всей команде|вашей команде|и|коллеги|ребята|вас|вам всем|поддержке)
      за (вашу |ваш |всю |такую |такой |столь |все )*((быстр|оперативн|отличн|прекрасн|подробн|хорош|качественн|профессиональн)(ую|ый|ое|ые|ий) )*(помощь|поддержку|ответ|объяснение|решение|терпение|информацию|работу|сервис|разъяснение|оперативность|внимание|труд|содействие|обратную связь|консультацию|все|реакцию|пояснение)( и (терпение|оперативность|помощь|поддержку|внимание))?
      (теперь |сейчас |все |уже |да |и |у нас |у меня |проблема )*(работает|заработало|заработала|заработал|получилось|решено|решена|решилась|решилось|исправлено|в порядке|хорошо|отлично|помогло|нормально|устранена|устранено|понятно|ясно)
      (отлично|прекрасно|замечательно|супер|класс|здорово|великолепно|понял|поняла|поняли|ок|окей|да|хорошо|как надо|как нужно|снова|вы лучшие|вы супер|очень (помогли|быстро|оперативно|приятно|любезно)|молодцы|быстро|оперативно|отличная работа|хорошая работа|вы (мне |нам )?очень помогли|выручили)
      (можете|можно|прошу) закры(ть|вать) (заявку|тикет|обращение|запрос|вопрос)
      """;

  private static final List<Phrase> ALL = all();

  private ThanksPhrases() {}

  private static List<Phrase> all() {
    var all = new ArrayList<Phrase>();
    add(all, Kind.THANKS, THANKS);
    add(all, Kind.GREETING, GREETING);
    add(all, Kind.FAREWELL, FAREWELL);
    add(all, Kind.CONTENT, CONTENT);
    return List.copyOf(all);
  }

  private static void add(List<Phrase> to, Kind kind, String lines) {
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(
            line -> to.add(new Phrase(kind, Pattern.compile("(?:" + Thanks.plain(line) + ") "))));
  }

  /// The longest phrase that the words begin with; of equally long ones that of the earlier kind.
  ///
  /// @param words plain, each with a space behind it
  static @Nullable Found longest(CharSequence words) {
    Found longest = null;
    int end = 0;
    for (var phrase : ALL) {
      var matcher = phrase.pattern().matcher(words);
      if (matcher.lookingAt() && matcher.end() > end) {
        end = matcher.end();
        var text = words.subSequence(0, end).toString();
        longest = new Found(phrase.kind(), text.strip().split(" ", -1).length);
      }
    }
    return longest;
  }
}
