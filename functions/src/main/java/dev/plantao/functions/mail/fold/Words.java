package dev.plantao.functions.mail.fold;

import dev.plantao.functions.mail.words.Phrases;
import java.util.List;
import java.util.Set;

/// The words by which clients mark history, in the desk's five languages and the other common ones.
///
/// Facts about mail clients, not prose: a new client or language is a new line here.
final class Words {

  /// How "wrote" ends or begins an introduction of a quote.
  static final List<String> WROTE =
      Phrases.of(
          """
          wrote | writes | schrieb | geschrieben | escribió | escribio | escreveu | написал | написала |
          написал(а) | пишет | писал | писала | a écrit | a ecrit | ha escrit | のメッセージ | のメール |
          volgende geschreven | ha scritto | skrev | schreef | geschreven | napisał | napisała |
          napisał(a) | napisal(a) | kirjoitti | написав | написав(ла) | пише | yazdı |
          şunları yazdı | viết | 写道 | 寫道 | 작성 | napsal | napsal(a) | napísal | a scris | írta |
          έγραψε | je napisao | je napisal/a | pisze | va escriure | כתב | כתבה | escribiu |
          menulis | ecrit | skrifaði | geskryf | написа | rakstīja | rašė | kirjutas
          """);

  /// How an introduction with a date begins.
  static final List<String> ON =
      Phrases.of(
          """
          on | am | el | em | le | il | op | den | dnia | pe | в | vào | in data | a | no dia |
          dne | dňa | la | στις | u | på | à | il giorno | on the | zo | ma | di | wo | do | vr |
          za | w dniu | lør | tir | ons | tor | fre | man | søn | lør.
          """);

  static final Set<String> WROTE_SET = Set.copyOf(WROTE);

  static final Set<String> ON_SET = Set.copyOf(ON);

  static final Set<String> FROM =
      Set.copyOf(
          Phrases.of(
              """
              from | von | de | от | от кого | da | van | från | fra | od | lähettäjä | kimden | из |
              від | 发件人 | 寄件者 | 寄件人 | 差出人 | 보낸 사람 | feladó | από | de la | odosielateľ | remitente |
              remetente | expéditeur | absender | отправитель | från: | מאת | desde
              """));

  static final Set<String> DATE =
      Set.copyOf(
          Phrases.of(
              """
              date | sent | sent on | sent at | gesendet | gesendet am | datum | fecha | enviado |
              enviado el | enviado em | enviada em | enviada | enviado a | data | дата | отправлено |
              отправлен | время | envoyé | envoyé le | inviato | data invio | verzonden | skickat |
              dato | sendt | wysłano | lähetetty | päivämäärä | tarih | gönderildi | відправлено |
              надіслано | 日期 | 发送时间 | 發送時間 | 寄件日期 | 日付 | 送信日時 | 보낸 날짜 | 날짜 | küldve | elküldve | dátum |
              ημερομηνία | trimis | dată | odoslané | odesláno | poslano | datum i vrijeme | תאריך |
              נשלח | data/hora | enviados | fecha de envío
              """));

  static final Set<String> TO =
      Set.copyOf(
          Phrases.of(
              """
              to | an | para | кому | à | a | aan | till | til | do | vastaanottaja | kime | до | 收件人 |
              收件者 | 宛先 | 받는 사람 | 받는사람 | címzett | προς | către | komu | za | prima | destinataire |
              destinatario | destinatário | empfänger | получатель | אל | per
              """));

  static final Set<String> SUBJECT =
      Set.copyOf(
          Phrases.of(
              """
              subject | betreff | assunto | asunto | тема | objet | oggetto | onderwerp | ämne | emne |
              temat | aihe | konu | 主题 | 主旨 | 件名 | 제목 | tárgy | θέμα | subiect | predmet | předmět |
              נושא | assumpte | re | sujet | тема письма
              """));

  static final Set<String> OTHER =
      Set.copyOf(
          Phrases.of(
              """
              cc | kopie | копия | копія | copia | cópia | kopia | kopi | kopio | bcc | reply-to |
              reply to | antwort an | responder a | responder para | ответить | répondre à |
              rispondi a | antwoord aan | svara till | odpowiedz do | organization | importance |
              wichtigkeit | importancia | importância | prioridade | priority | risposta | 抄送 | 副本 |
              cco | bilgi | másolat | attachments | anlagen | anexos | вложения | message-id |
              newsgroups | resent-from | mailed-by | list-id | x-priority | sender | pièces jointes
              """));

  /// Inside rows of dashes or alone on a line: history begins.
  static final List<String> ORIGINAL =
      Phrases.of(
          """
          original message | reply message | ursprüngliche nachricht | originalnachricht |
          original-nachricht | mensagem original | mensaje original | исходное сообщение |
          оригинальное сообщение | message d'origine | message original | messaggio originale |
          oorspronkelijk bericht | origineel bericht | oprindelig meddelelse | oprindelig besked |
          ursprungligt meddelande | originalmeddelande | opprinnelig melding |
          oryginalna wiadomość | wiadomość oryginalna | alkuperäinen viesti | original mail |
          original email | orijinal mesaj | оригінальне повідомлення | 原始邮件 | 邮件原件 | 原始郵件 |
          元のメッセージ | 원본 메시지 | eredeti üzenet | původní zpráva | pôvodná správa | αρχικό μήνυμα |
          mesaj original | mensagem anterior | ursprüngliche mail | original appointment |
          ursprünglicher termin | исходное письмо | mensaje anterior | vorherige nachricht
          """);

  /// Inside rows of dashes or alone on a line: another mail follows as content.
  static final List<String> FORWARDED =
      Phrases.of(
          """
          forwarded message | begin forwarded message | forwarded by | forwarded email |
          weitergeleitete nachricht | anfang der weitergeleiteten nachricht | weitergeleitet von |
          anfang der weitergeleiteten e-mail | mensagem encaminhada | mensagem reencaminhada |
          início da mensagem encaminhada | início da mensagem reencaminhada | mensaje reenviado |
          inicio del mensaje reenviado | пересылаемое сообщение | пересланное сообщение |
          перенаправленное сообщение | пересылаемое письмо | начало переадресованного сообщения |
          начало пересылаемого сообщения | message transféré | début du message transféré |
          début du message réexpédié | message transmis | messaggio inoltrato |
          inizio messaggio inoltrato | doorgestuurd bericht | begin doorgestuurd bericht |
          videresendt meddelelse | videresendt besked | start på videresendt besked |
          videresendt melding | vidarebefordrat meddelande | vidarebefordrade brevet |
          börja vidarebefordrat meddelande | vidarebefordrat mail | wiadomość przekazana |
          wiadomość przesłana dalej | i̇letilen i̇leti | i̇letilen mesaj |
          treść przekazanej wiadomości | początek przekazywanej wiadomości | przekazana wiadomość |
          välitetty viesti | edelleenlähetetty viesti | välitetty viesti alkaa | iletilen mesaj |
          iletilen ileti | i̇letilen ileti başlangıcı | пересилане повідомлення |
          переслане повідомлення | початок листа, що пересилається | 转发的邮件 | 转发邮件信息 | 轉寄的郵件 |
          転送メッセージ | 전달된 메시지 | továbbított üzenet | továbbított levél kezdete | přeposlaná zpráva |
          začátek přeposílané zprávy | preposlaná správa | mesaj redirecționat |
          mesaj redirecţionat | προωθημένο μήνυμα | proslijeđena poruka | missatge reenviat |
          הודעה שהועברה
          """);

  /// What phones and apps put under a mail; at the beginning of a line.
  static final List<String> SENT_FROM =
      Phrases.of(
          """
          sent from | sent with | sent via | sent by | sent on the | get outlook for | get outlook |
          download outlook | von meinem | von meiner | gesendet von | gesendet mit | gesendet aus |
          von outlook | outlook für | holen sie sich outlook | diese nachricht wurde von meinem |
          enviado do | enviado de | enviado desde | enviado por | enviado pelo | enviada do |
          enviado a partir | enviado via | obter o outlook | obter outlook | baixar o outlook |
          baixe o outlook | obtener outlook | descargar outlook | descarga outlook | отправлено с |
          отправлено из | отправлено от | отправлено через | отправлено на | послано с |
          скачать outlook | скачайте outlook | envoyé de | envoyé depuis | envoyé à partir |
          envoyé par | télécharger outlook | obtenez outlook | obtenir outlook | inviato da |
          ottieni outlook | scarica outlook | verzonden met | verstuurd vanaf | verzonden vanaf |
          verstuurd van | outlook voor | skickat från | sendt fra | wysłano z | wysłane z |
          lähetetty | надіслано з | відправлено з | iphone'umdan | iphone'dan gönderildi | 发自我的 |
          從我的 | 从我的 | iphoneから送信 | 나의 iphone | odesláno z | odoslané z | trimis de pe |
          отправлено мобильной | this message was sent from my | typed on my | on the go with |
          yahoo mail: | envoyé avec
          """);

  private Words() {}
}
