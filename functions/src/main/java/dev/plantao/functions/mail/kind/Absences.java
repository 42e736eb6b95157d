package dev.plantao.functions.mail.kind;

import dev.plantao.functions.mail.mime.ParsedMail;
import dev.plantao.functions.mail.words.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The last resort: what only the words tell of absence notices and acknowledgements.
///
/// Fixed phrases that programs put before a subject count alone. Words that people use too count
/// only with a first-person sentence of absence, and never in a mail that asks something.
final class Absences {

  private static final int HEAD = 1_500;

  /// Put before the subject of the answered mail by programs.
  private static final List<String> MACHINE =
      Phrases.of(
          """
          automatic reply: | auto reply: | auto-reply: | autoreply: | auto response: |
          auto-response: | autoresponse: | automated reply: | automated response: |
          out of office autoreply: | out of office reply: | automatische antwort: |
          automatische antwort auf | abwesenheitsnotiz: | automatische abwesenheitsnotiz: |
          abwesenheitsmeldung: | abwesenheitsassistent: | resposta automática: |
          resposta automatica: | respuesta automática: | respuesta automatica: |
          автоматический ответ: | автоматичний ответ: | автоответ: | réponse automatique |
          risposta automatica: | automatisch antwoord: | autosvar: | automatiskt svar: |
          automatisk svar: | odpowiedź automatyczna: | automaattinen vastaus: | otomatik yanıt: |
          automatická odpověď: | 自动回复 | 自動回覆 | 自動返信 | vacation: | complaint about message from |
          autorespons | [auto-reply] | [autoreply] | auto: | abwesend: |
          abwesenheit: | ausente: | ausência: | fora do escritório: | fuera de la oficina: |
          fuera de oficina: | out of office: | out of the office: | ooo: | вне офиса: | в отпуске:
          """);

  /// What people put in a subject too.
  private static final List<String> MIXED =
      Phrases.of(
          """
          out of office | out of the office | ooo: | away | on vacation | vacation | abwesend |
          abwesenheit | nicht im büro | im urlaub | fora do escritório | ausência | de férias |
          fuera de la oficina | fuera de oficina | ausencia | de vacaciones | vacaciones |
          отсутств | в отпуске | нет в офисе | absence | absent | fuori ufficio | afwezig |
          receipt confirmed | we have received your | ticket received | wir haben ihre anfrage |
          recebemos sua | recebemos seu | hemos recibido su | ваше обращение | read: | gelesen: |
          lida: | leído: | прочитано:
          """);

  private static final List<String> ABSENT =
      Phrases.of(
          """
          i am out of | i'm out of | i am currently out | i'm currently out | i will be out of |
          i am away | i'm away | i am on vacation | i am on leave | i am on annual leave |
          i am currently away | i'll be back | i will be back | i will return | limited access to |
          i am not in the office | ich bin derzeit nicht | ich bin zurzeit nicht |
          ich bin zur zeit nicht | ich bin bis | ich bin vom | ich bin nicht im | ich bin ab dem |
          wieder erreichbar | nicht im hause | ihre e-mail wird nicht weitergeleitet | estou fora |
          estarei fora | estou de férias | estou ausente | estarei ausente | retornarei |
          retorno em | estarei de volta | estoy fuera | estaré fuera | me encuentro fuera |
          estoy de vacaciones | estaré ausente | estaré de vuelta | regreso el | regresaré |
          я отсутствую | меня нет | я в отпуске | нахожусь в отпуске | буду отсутствовать |
          буду на связи | вернусь | je suis absent | je suis actuellement absent | sono fuori |
          ik ben afwezig | ik ben niet aanwezig
          """);

  /// Sentences of ticket systems and challenge filters, which no person writes.
  private static final List<String> SYSTEM =
      Phrases.of(
          """
          this is an automated response | this is an automatic reply | this is an automated reply |
          this is an automatically generated | this is an auto-generated |
          this message was automatically generated | do not reply to this message |
          please do not reply to this email | dies ist eine automatisch |
          diese e-mail wurde automatisch | esta é uma mensagem automática |
          esta é uma resposta automática | este é um e-mail automático |
          este es un mensaje automático | esta es una respuesta automática |
          это автоматический ответ | это письмо создано автоматически |
          это письмо сформировано автоматически | your message was read on |
          ihre nachricht wurde gelesen | to confirm that you are a human |
          please confirm that you sent | message is being held
          """);

  /// How Notes says it: `Ana Silva/Shop is out of the office (returning 30.11.2026)`.
  private static final Pattern NOTES =
      Pattern.compile(
          ".{1,80} (?:is|will be) (?:currently )?out of the office"
              + " ?(?:\\((?:returning|until)|until|returning|from|starting)\\b.{1,60}");

  private Absences() {}

  static Optional<String> sign(ParsedMail mail) {
    String subject =
        mail.subject().toLowerCase(Locale.ROOT).replaceFirst("^(?:re|aw|res|ответ):\\s{0,3}", "");
    if (MACHINE.stream().anyMatch(subject::startsWith) || NOTES.matcher(subject).matches()) {
      return Optional.of("Subject: automatic reply");
    }
    String text = mail.text();
    String said =
        (text.length() > HEAD ? text.substring(0, HEAD) : text)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\s+", " ");
    boolean mixed = MIXED.stream().anyMatch(subject::contains);
    boolean absent = ABSENT.stream().anyMatch(said::contains) && said.indexOf('?') < 0;
    boolean system = SYSTEM.stream().anyMatch(said::contains);
    return mixed && (absent || system)
        ? Optional.of("Subject and text of an absence notice or an acknowledgement")
        : Optional.empty();
  }
}
