package dev.plantao.core.masking;

import java.util.HashMap;
import java.util.Map;

/// What a little word does in a sentence about passwords, in all languages. Unlike a [Sense], it is
/// no reason to take the word for one that is known: any of these can be a password, too.
enum Cue {
  /// Leads to what somebody comes in with.
  WITH(0, "with com con mit с using /"),
  /// Leads to what something is taken for.
  LIKE(1, "as como wie как"),
  /// "The same as …".
  THAN(2, "as que wie como как da do"),
  /// Stands between a verb and what is given.
  BETWEEN(3, "all alle todos todas все it to es sie mal mir auf aí le la lo ihn"),
  /// Leads to where something is put.
  INTO(4, "pra para por на"),
  /// What a screen does with what it says.
  SHOWS(
      5,
      """
      shows showed displays appears says said aparece apareció apareceu diz dice mostra muestra
      zeigt erscheint meldet показывает появляется
      """),
  /// Stands before what is quoted from a screen or from a text for many.
  QUOTES(6, "steht stand isso esto vorlage template plantilla"),
  /// Says that something was on a screen.
  SHOWN(7, "shown displayed angezeigt mostrado показан показано"),
  ERROR(8, "error fehler erro ошибка fehlercode"),
  /// To whom something was given, or who was told it.
  RECEIVES(
      9,
      """
      me us mir uns nos мне нам dictated diktiert diktierte dictó ditou продиктовал продиктовала
      mandou-me deu-me enviou-me passou-me ditou-me
      """),
  /// "The word …".
  WORD(10, "word palavra palabra wort слово словом"),
  /// "Secret word".
  SECRET(11, "secret geheimes секретное кодовое magic"),
  /// What a network does with its key.
  HAS(12, "has hat tem tiene"),
  /// Takes a password or does not.
  ACCEPTS(
      13,
      """
      refuses rejects accepts accept refused rejected accepted akzeptiert ablehnt verweigert
      rechaza acepta recusa aceita rejeita принимает отклоняет отвергает
      """),
  /// Stands behind a password that is not taken, or not any more.
  REFUSED(
      14,
      """
      doesn't doesnt isn't isnt won't wont gets has wird geht funktioniert klappt still used
      раньше больше уже já ya só sólo
      """),
  /// Stands before what says how something is spelled.
  SPELLING(
      15,
      """
      with no in all mit ohne alles com sem tudo con sin todo separada separado с без всё все
      klein glaub ich
      """),
  /// Asks who comes to a page, in a window of the browser: two of these together.
  AUTHENTICATION(
      16,
      """
      auth authentication autenticação autenticación básica basic авторизация аутентификация
      авторизации аутентификации
      """),
  PLEASE(17, "bitte please favor just einfach пожалуйста"),
  /// Which password it is.
  WHICH(18, "inicial temporal provisional maestra mestra provisória"),
  /// What a password opens.
  OPENED(
      19,
      """
      panel portal sistema correo fábrica usuario acceso admin painel email administrador
      computadora ordenador почты
      """),
  /// How often.
  TIMES(20, "times mal vezes veces раз"),
  /// What devices come with, and what fingers type.
  TYPED(21, "changeme letmein iloveyou qwerty qwertz asdfgh йцукен qwertyuiop"),
  /// Taken for a password with digits behind it.
  TAKEN(22, "passwort password senha contraseña contrasena пароль kennwort"),
  /// Names that have numbers behind them.
  NUMBERED(
      23,
      """
      iphone ipad galaxy windows win android ios macos chrome firefox office outlook version
      ver error err code fehler erro pixel redmi xperia moto note mate nova playstation
      xbox usb hdmi sha base utf iso covid http https oauth tls ssl web api order ticket
      step page line item test build release port node server host room gate level plan
      """),
  /// Names that devices and programs have, with a number in one word.
  DEVICE(
      24,
      """
      iphone ipad galaxy windows win android ios macos chrome firefox pixel redmi xperia moto
      playstation xbox office outlook thinkpad ubuntu debian safari edge zoom python
      java php mysql postgres postgresql mariadb mongodb redis nginx apache laravel
      word acrobat excel adobe winrar winzip django angular react vue bootstrap elementor
      sqlserver oracle typo joomla
      """),
  /// What is sent in files, and others that have a number in their name.
  SENT(
      25,
      """
      screenshot foto scan bild image img photo doc file video audio captura imagem imagen datei
      anhang document report form print link lista liste list kunde windows office covid
      """),
  /// Says of a name what it is: "the token is …".
  SAYS(
      26,
      """
      is was are é e era foi são ist lautet war sind es fue son это является равен будет to auf
      para
      """),
  /// What programs and forms say instead of a secret.
  NOTHING(
      27,
      """
      null none nil true false undefined string str text bool boolean int integer number object
      array bytes required optional empty redacted hidden masked secret password token
      key bearer basic value example placeholder changeme n/a na yes no on off default
      header body query path json xml auto any all and or not public private enabled
      disabled missing unknown invalid valid expired str| char varchar function return
      const let var new self this process request config settings env input username
      user email login api_key apikey access_token client_secret
      """),
  /// "Basic-auth".
  BASIC(28, "basic-auth"),
  /// Half a word for passwords: "P:" behind "U:", "palavra-chave".
  HALF(29, "p chave"),
  /// "de": what stands before "senha" where the password came first.
  OF(30, "de"),
  /// By its beginning.
  SFTP(31, ""),
  /// By its beginning: "Passwortwechsel".
  COMPOUND(32, ""),
  /// By its beginning: "PIN", "PIN-Nummer".
  PIN(33, ""),
  /// By its beginning or its end: "wifi", "Gäste-WLAN".
  WIRELESS(34, ""),
  /// By its beginning and its end: "WLAN-Schlüssel".
  NETWORK_KEY(35, "");

  /// The shortest word with "password" in it.
  private static final int COMPOUNDED = 7;

  private static final Map<String, Long> CUES = cues();

  private final long bit;
  private final String words;

  Cue(int place, String words) {
    this.bit = 1L << place;
    this.words = words;
  }

  long bit() {
    return bit;
  }

  private static Map<String, Long> cues() {
    var cues = new HashMap<String, Long>();
    for (var cue : values()) {
      for (var word : cue.words.trim().split("\\s+", -1)) {
        cues.merge(word, cue.bit(), (some, more) -> some | more);
      }
    }
    cues.remove("");
    return Map.copyOf(cues);
  }

  /// All that a word in lower case does, a bit for each.
  static long of(String lower) {
    return lower.isEmpty() ? 0 : CUES.getOrDefault(lower, 0L) | formed(lower);
  }

  private static long formed(String lower) {
    return (lower.startsWith("sftp") ? SFTP.bit() : 0)
        | (compound(lower) ? COMPOUND.bit() : 0)
        | (lower.startsWith("pin") || lower.startsWith("пин") ? PIN.bit() : 0)
        | (wireless(lower) ? WIRELESS.bit() : 0)
        | (key(lower) ? NETWORK_KEY.bit() : 0);
  }

  private static boolean compound(String lower) {
    return lower.length() >= COMPOUNDED
        && !Chars.digit(lower.charAt(lower.length() - 1))
        && lower.indexOf('_') < 0
        && (lower.startsWith("passwor")
            || lower.startsWith("kennwor")
            || lower.startsWith("contraseñ")
            || lower.startsWith("парол"));
  }

  private static boolean wireless(String lower) {
    return lower.startsWith("wifi")
        || lower.startsWith("wi-fi")
        || lower.startsWith("wlan")
        || lower.endsWith("wifi")
        || lower.endsWith("wlan")
        || lower.startsWith("вайф")
        || lower.startsWith("вай-ф");
  }

  private static boolean key(String lower) {
    return (lower.startsWith("wlan") || lower.startsWith("wifi") || lower.startsWith("netz"))
        && (lower.endsWith("schlüssel") || lower.endsWith("key") || lower.endsWith("passwort"));
  }
}
