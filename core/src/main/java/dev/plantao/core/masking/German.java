package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// German.
final class German {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(
              Sense.PASSWORD,
              """
              passwort passworts passwörter passwortes kennwort kennworts kennwortes pass paßwort
              paßworts geheimzahl geheimnummer geheimwort losungswort codewort wlan-schlüssel
              netzwerkschlüssel
              """),
          entry(Sense.CODE, "nummer"),
          entry(Sense.HINT, "hinweis frage"),
          entry(Sense.LOGIN, "zugangsdaten zugang anmeldedaten benutzer benutzername logindaten"),
          entry(Sense.PLURAL, "zugangsdaten anmeldedaten logindaten"),
          entry(
              Sense.ENTERS,
              "anmelden anmeldung einloggen eingeloggt angemeldet meldet melden anmelde entsperren login"),
          entry(Sense.IS, "ist lautet war wäre sei heißt heisst lauten sind"),
          entry(Sense.TAKEN, "als"),
          entry(Sense.TOWARDS, "bleibt habe auf als mit zu wert"),
          entry(Sense.FROM, "von vom"),
          entry(Sense.LEADS, "für von vom bei im in am an über gegen"),
          entry(
              Sense.FILLER,
              """
              ich jetzt noch aktuell derzeit einfach nur das der die wie folgt folgendes folgende
              immer momentan weiterhin übrigens bisher vorher früher zuvor eben dann äh ähm ehm
              """),
          entry(
              Sense.JOINS,
              """
              und oder dann auch zweites zweite neue neuen neuem alte alten altes andere anderes
              geändert
              """),
          entry(Sense.AND, "und oder"),
          entry(Sense.OWNER, "mein das unser dein ihr aktuelles neues sein"),
          entry(Sense.PERSON, "ich wir"),
          entry(Sense.NEGATION, "nicht nie"),
          entry(
              Sense.ORDINARY,
              """
              geht klappt stimmt passt pflichtfeld pflichtangabe nicht kein keine nie falsch richtig
              korrekt ungültig gültig erforderlich leer abgelaufen schwach stark verloren vergessen
              bekannt unbekannt sicher unsicher gut schlecht neu alt zurücksetzen ändern geändert
              gesperrt gleich dasselbe anders hier weg gestohlen gespeichert verschlüsselt nötig
              notwendig bitte problem hilfe immer noch schon auch immernoch lang kurz kürzer länger
              weiterhin unverändert derselbe selbe meins deins wichtig geheim unser euer wieder
              eingeben bestätigen wiederholen anzeigen zeichen buchstaben ziffern groß klein pflicht
              optional möglich gestern heute morgen zweimal code nummer name alles nichts etwas
              browser handy rechner daten langsam manuell meine seine ihre unsere drücken stimmen
              wieso warum weshalb welches welche wo wann wer
              """),
          entry(
              Sense.TRIES,
              "versuchen versuch versuche probieren probier probiere versucht probiert"),
          entry(
              Sense.PUTS,
              """
              gebe tippe benutze nehme nahm nahmen nannte steht stand verwende verwenden wähle
              schreibe
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
              "bestellung fehler version modell benutzer benutzername konto rechnung kundennummer vorgang auftrag login nutzer anwender mitarbeiter kollege kollegin ticket kunde kunden durchwahl telefon nummer port raum rechner"),
          entry(Sense.NAMELY, "nämlich also"));

  private German() {}
}
