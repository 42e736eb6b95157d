package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// German.
final class German {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(
              Sense.SAME,
              """
              gleiche dasselbe selbe gleichen derselbe
              """),
          entry(
              Sense.HANDS,
              """
              gab gegeben schickte geschickt diktiert diktierte nannte genannt
              """),
          entry(
              Sense.FILES,
              """
              archiv zip-datei pdf-datei verschlüsselt verschlüsseltes verschlüsselte
              verschlüsselten zip-archiv
              """),
          entry(
              Sense.OPENS,
              """
              öffnen öffnet geöffnet aufmachen entpacken entpackt entsperren entsperrt
              """),
          entry(
              Sense.PASSWORD,
              """
              passwort passworts passwörter passwortes kennwort kennworts kennwortes pass paßwort
              paßworts geheimzahl geheimnummer geheimwort losungswort codewort wlan-schlüssel
              netzwerkschlüssel geheimnis startgeheimnis
              kennw passw
              """),
          entry(Sense.CODE, "nummer"),
          entry(Sense.HINT, "hinweis frage passworthinweis"),
          entry(Sense.LOGIN, "zugangsdaten zugang anmeldedaten benutzer benutzername logindaten"),
          entry(Sense.PLURAL, "zugangsdaten anmeldedaten logindaten"),
          entry(
              Sense.ENTERS,
              """
              anmelden anmeldung einloggen eingeloggt angemeldet meldet melden anmelde entsperren
              login verschlüsselt geschützt anmeldet einzuloggen rein reinkomme komm komme einlogg
              vorläufige vorläufiges entpacken entpackt einloggt einlogge
              logge einzuloggen reingehen reingehe reingeht reinkommen reinkommt
              """),
          entry(
              Sense.IS,
              """
              ist lautet war wäre sei heißt heisst lauten sind wär waren hieß bleibt blieb
              lautete
              """),
          entry(Sense.TAKEN, "als"),
          entry(Sense.TOWARDS, "bleibt habe auf als mit zu wert"),
          entry(Sense.FROM, "von vom"),
          entry(Sense.LEADS, "für von vom bei im in am an über gegen"),
          entry(
              Sense.FILLER,
              """
              ich jetzt noch aktuell derzeit einfach nur das der die wie folgt folgendes folgende
              immer momentan weiterhin übrigens bisher vorher früher zuvor eben dann äh ähm ehm
              nach-wie-vor nunmehr mittlerweile inzwischen seither
              """),
          entry(
              Sense.JOINS,
              """
              und oder dann auch zweites zweite neue neuen neuem alte alten altes andere anderes
              geändert
              """),
          entry(Sense.AND, "und oder"),
          entry(
              Sense.OWNER,
              """
              mein das unser dein ihr aktuelles neues sein altes alte altem bisheriges voriges
              vorheriges ehemaliges aktuelle
              """),
          entry(Sense.PERSON, "ich wir"),
          entry(Sense.NEGATION, "nicht nie"),
          entry(
              Sense.ORDINARY,
              """
              geht klappt stimmt passt pflichtfeld pflichtangabe nicht kein keine nie falsch
              richtig korrekt ungültig gültig erforderlich leer abgelaufen schwach stark verloren
              vergessen bekannt unbekannt sicher unsicher gut schlecht neu alt zurücksetzen ändern
              geändert gesperrt gleich dasselbe anders hier weg gestohlen gespeichert
              verschlüsselt nötig notwendig bitte problem hilfe immer noch schon auch immernoch
              lang kurz kürzer länger weiterhin unverändert derselbe selbe meins deins wichtig
              geheim unser euer wieder eingeben bestätigen wiederholen anzeigen zeichen buchstaben
              ziffern groß klein pflicht optional möglich gestern heute morgen zweimal code nummer
              name alles nichts etwas browser handy rechner daten langsam manuell meine seine ihre
              unsere drücken stimmen wieso warum weshalb welches welche wo wann wer keins keines
              keiner keinen keinem offen kaputt peinlich ärgerlich komisch seltsam lästig schade
              traurig mindestens höchstens eins zahlen zahl ziffer buchstabe einfach schwer
              schwierig kompliziert unmöglich lächerlich offenbar leider frei voll fertig bereit
              anhängig angehängt beigefügt anbei gedruckt niemand jemand irgendwo nirgends unklar
              klar andere anderes anderer anderen zuletzt zuerst dabei nur veraltet nutzlos
              vierstellig sechsstellig vorhanden verfügbar dran drauf drin da fort futsch vonnöten
              fällig erlaubt verboten zulässig normal üblich gewünscht klebt hängt fehlt spinnt
              streikt nimmt schneller langsamer besser schlechter einfacher leichter schlimm
              gefährlich krank abwesend gratis kostenlos
              """),
          entry(
              Sense.TRIES,
              """
              versuchen versuch versuche probieren probier probiere versucht probiert ausprobiert
              """),
          entry(
              Sense.PUTS,
              """
              gebe tippe benutze nehme nahm nahmen nannte steht stand verwende verwenden wähle
              schreibe nutze hatte
              benutzen benutzt nutzen verwendet benutzte
              """),
          entry(Sense.BREAKS, "aber und oder doch weil wenn danke"),
          entry(
              Sense.SPELLS,
              "kleingeschrieben großgeschrieben geschrieben kleinbuchstaben großbuchstaben leerzeichen zusammengeschrieben kleinschreibung"),
          entry(
              Sense.MEMORY,
              "name hund katze jahr geburtsjahr geburtstag oma opa tochter sohn frau"),
          entry(
              Sense.IDS,
              """
              bestellung fehler version modell benutzer benutzername konto rechnung kundennummer
              vorgang auftrag login nutzer anwender mitarbeiter kollege kollegin ticket kunde
              kunden durchwahl telefon nummer port raum rechner nutzern nutzername
              """),
          entry(
              Sense.REFERENCES,
              """
              anfrage anfragen anfrage-id request-id sitzung sitzungs-id transaktion hash hashwert
              prüfsumme fingerabdruck signatur artikel artikelnummer ereignis paket sendung
              sendungsnummer sendungsverfolgung rechnung rechnungsnummer beleg belegnummer ticket
              ticketnummer vorgang vorgangsnummer fall aktenzeichen referenz bestellung
              bestellnummer auftrag auftragsnummer buchung vertrag vertragsnummer seriennummer
              modell vorlage kampagne plugin fehler fehlercode fehlernummer meldung nachricht
              aufgabe vorfall endziffern endend endet gutschein gutscheincode postleitzahl plz
              kundennummer versionsnummer build
              """),
          entry(
              Sense.CALLS,
              """
              ruf rufen ruft anrufen anruf telefonisch  tel  durchwahl rückruf
              """),
          entry(
              Sense.DIGITS,
              """
              code codes sperrcode entsperrcode türcode alarmcode zugangscode bestätigungscode
              sicherheitscode tresorcode torcode gerätecode zahlencode freischaltcode
              supervisorcode geräte-code zutrittscode aktivierungscode verifizierungscode
              kombination zahlenkombination entsperren
              entsperrt
              """),
          entry(
              Sense.LOCKS,
              """
              verifizierung zwei-schritt zwei-faktor zwei-faktor-bestätigung bestätigung sperre
              entsperren alarmanlage alarm tür tor tresor schichtleiter supervisor zugang
              sim-karte sicherheit authentifizierung wiederherstellung garage eingang
              hintereingang bildschirm sperrcode entsperrcode türcode alarmcode zugangscode
              bestätigungscode sicherheitscode tresorcode torcode gerätecode freischaltcode
              supervisorcode zutrittscode verifizierungscode zahlenkombination
              entsperrt gesperrt
              """),
          entry(
              Sense.NETS,
              """
              wlan gäste-wlan netz netzwerk gastnetz router hotspot fritzbox fritz!box
              """),
          entry(Sense.KEYS, "schlüssel"),
          entry(Sense.FORMERLY, "vorher früher erst"),
          entry(Sense.NOTES, "zettel notiz papier post-it aufkleber heft"),
          entry(Sense.ALWAYS, "immer einfach"),
          entry(
              Sense.DONE,
              """
              eingegeben eingetippt getippt genommen gewählt benutzt verwendet eingetragen
              eingestellt gesetzt festgelegt vergeben nimmt eintippe eingebe zurückgesetzt
              geändert eingeben eintippen tippen
              probiert versucht ausprobiert
              """),
          entry(
              Sense.PHRASE,
              """
              satz passphrase kennsatz passsatz passphrasen
              """),
          entry(
              Sense.OPENING,
              """
              geheimer geheime geheimen
              """),
          entry(Sense.VAGUE, "geheimnis startgeheimnis"),
          entry(Sense.ASKS, "benutzen nehmen nehmt gebt geben tippt nutzen setzen gegeben"),
          entry(Sense.NAMELY, "nämlich also"));

  private German() {}
}
