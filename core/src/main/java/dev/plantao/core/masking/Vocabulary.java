package dev.plantao.core.masking;

import java.util.List;
import java.util.Set;

/// How people speak of passwords in English, Portuguese, German, Spanish and Russian.
final class Vocabulary {
  private static final int LONGEST = 40;

  private static final Set<String> PASSWORDS =
      words(
          """
          password passwords passwd pswd psw pword passwrd pasword passcode passphrase pwd pw pin
          senha senhas passe sennha sehna
          passwort passworts passwörter passwortes kennwort kennworts kennwortes pass
          contraseña contraseñas contra contrasena contrasenha clave claves
          paßwort paßworts
          пароль пароля паролю паролем пароле пароли пин пинкод пасс
          """);

  private static final Endings COMPOUNDS =
      new Endings(List.of("passwort", "kennwort", "password", "contraseña"));

  private static final Set<String> LOGINS =
      words(
          """
          login logins credentials creds access account user username
          acesso acessos credenciais usuário usuario conta
          zugangsdaten zugang anmeldedaten benutzer benutzername logindaten
          credenciales acceso accesos cuenta
          доступ доступы логин реквизиты учетка учётка вход входа учетные учётные
          """);

  /// What says that the next word is the value.
  private static final Set<String> COPULAS =
      words(
          """
          is was equals reads be are named called that's that’s it's it’s
          é era ficou foi será seria são
          ist lautet war wäre sei heißt heisst lauten sind
          es era fue siendo quedó será sería son
          это был была будет такой таков является равен стоит
          = == => -> - – — : :- => → ➜ ⇒
          """);

  /// What says so only before something that looks like a password.
  private static final Set<String> TOWARDS =
      words(
          "sendo siendo being bleibt to as with using into typed type entered enter put chose set habe coloquei usei digitei puse usé escribí ввёл ввел поставил e eh para como com pra auf als mit zu con por como a на как с паролем value valor wert is:");

  private static final Set<String> FILLERS =
      words(
          """
          i ich eu yo я now still currently simply just set like this following the a an again always: only actually
          previously formerly
          antes agora ainda atualmente simplesmente assim o a esta essa só
          jetzt noch aktuell derzeit einfach nur das der die wie folgt folgendes folgende immer momentan weiterhin übrigens
          bisher vorher früher zuvor eben dann übrigens
          então entonces then uh um äh ähm ehm eh тогда
          ahora todavía actualmente simplemente el la esta este esto solo
          раньше прежде теперь у меня сейчас пока просто такой следующий вот мой по-прежнему
          """);

  /// What stands between two passwords of one sentence, beside fillers, owners and "is".
  private static final Set<String> JOINS =
      words(
          """
          and or & / + one ones second other then also both first before after
          e ou então outra outro segunda novo velha antiga depois primeiro
          und oder dann auch zweites zweite neue neuen neuem alte alten altes andere anderes
          y o u luego también otra otro segunda nuevo nueva vieja antigua
          и или потом затем также второй вторая другой новый новая старый
          it it's it’s changed set geändert cambié mudei troquei поменял сменил
          """);

  private static final Set<String> ENTERS =
      words(
          """
          enter log logged sign signed
          entrar entra entre entrem entrei entren entré
          anmelden anmeldung einloggen eingeloggt angemeldet
          войти зайти захожу вхожу зайдите
          """);

  private static final Set<String> LEADS =
      words(
          """
          for of on at in by from about against via per
          para por do da de dos das em no na pelo pela sobre
          für von vom bei im in am an über gegen
          para por de del en al sobre contra
          для от из на в во о об про при по без
          """);

  /// What stands before a password that was another one before: "from Regen1 to Regen2".
  private static final Set<String> FROMS = words("from von vom de da do del desde с со");

  /// What stands before "password" where the password itself came first.
  private static final Set<String> OWNERS =
      words(
          """
          my the our his her their your a current new old admin temporary login test
          minha a nossa sua senha o atual nova
          mein das unser dein ihr aktuelles neues sein
          mi la nuestra su una el actual nueva
          мой наш это ваш его её новый старый текущий
          """);

  /// Words that follow "the password is", "Passwort:" and are no password.
  private static final Set<String> ORDINARY =
      words(
          """
          not no never wrong right correct incorrect invalid valid required missing empty expired weak strong
          lost forgotten known unknown unsafe safe secure insecure good bad fine okay reset changed blocked
          locked rejected accepted being still already also always case longer short shorter long too very
          the same different this that there what which where when who why how mine yours hers ours here
          gone stolen leaked compromised stored saved hashed encrypted hidden shown displayed sent asked
          made done working broken unchanged mandatory optional sensitive protected needed ignored visible please
          must should can will cannot could would have has had does did was were been they them you
          your with from about after before because unless until problem problems issue issues question
          works work fails fail geht klappt stimmt passt falla falha anda ok
          help support policy manager field page form link reset recovery settings screen prompt change
          login logout account email mail user username number letters characters true false null none
          não nunca errada errado certa certo correta correto incorreta incorreto inválida inválido válida
          obrigatória obrigatório working expiring failing loading resetting falha falhou vazia expirada fraca forte perdida esquecida segura antiga nova velha
          mesma mesmo diferente essa esta isso isto aqui igual minha sua nossa pessoal boa ruim
          muito pouco mais menos curta longa grande pequena por favor problema ajuda sempre ainda já também
          sensível secreta única qual quando onde porque como funciona funcionou bloqueada necessária
          pflichtfeld pflichtangabe nicht kein keine nie falsch richtig korrekt ungültig gültig erforderlich leer abgelaufen schwach
          stark verloren vergessen bekannt unbekannt sicher unsicher gut schlecht neu alt zurücksetzen
          ändern geändert gesperrt gleich dasselbe anders hier weg gestohlen gespeichert verschlüsselt
          nötig notwendig bitte problem hilfe immer noch schon auch immernoch lang kurz kürzer länger
          weiterhin unverändert derselbe selbe meins deins wichtig geheim unser euer wieder eingeben
          bestätigen wiederholen anzeigen zeichen buchstaben ziffern groß klein pflicht optional möglich
          no nunca incorrecta incorrecto correcta correcto inválida válida obligatoria obligatorio vacía
          caducada débil fuerte perdida olvidada segura antigua nueva vieja misma mismo diferente esa esta
          aquí igual mía tuya suya nuestra buena mala muy poco más menos corta larga por favor problema
          ayuda siempre todavía ya también sensible secreta única cuál cuándo dónde porque cómo funciona
          bloqueada necesaria personal
          не нет никогда неверный неверен верный верен правильный правильно неправильный пустой истёк истек
          слабый сильный надёжный надежный утерян забыт известен неизвестен старый новый тот такой же
          другой здесь мой твой наш ваш очень слишком короткий длинный пожалуйста проблема помощь всегда
          ещё еще уже тоже также какой когда где почему как работает заблокирован нужен обязателен важен
          сброшен изменён изменен указан введён введен секрет прежний одинаковый сменён сменен сменить обязательно обязательный необходимо
          360dialog 2fa mfa oauth2 oauth2.0 sha256 sha-256 sha1 md5 wpa2 wpa3 utf-8 office365 microsoft365 o365
          windows10 windows11 ps5 s3 ec2 http2 http/2 ipv4 ipv6 b2b b2c base64 1password keepass lastpass bitwarden
          whatsapp github gitlab wordpress javascript paypal facebook instagram linkedin youtube icloud
          """);

  /// Endings of participles and of words that say how a password is.
  private static final Endings ENDINGS =
      new Endings(
          List.of(
              "ed", "able", "ible", "ado", "ada", "ido", "ida", "ados", "adas", "ável", "ível",
              "ando", "endo", "mente", "ção", "ción", "ungen", "ung", "lich", "bar", "los", "isch",
              "iert", "ieren", "dort", "haft", "ный", "ной", "ные", "ная", "ное", "ного", "ен",
              "ён", "ена", "ется", "ится", "ать", "ить", "ован", "ован", "тся", "ться", "ает", "ал",
              "ан", "ески", "ствует", "ости", "ость"));

  private Vocabulary() {}

  private static Set<String> words(String text) {
    return Set.copyOf(List.of(text.trim().split("\\s+", -1)));
  }

  static boolean password(String lower) {
    return lower.length() <= LONGEST
        && (PASSWORDS.contains(lower) || COMPOUNDS.end(lower) || Typo.of(lower));
  }

  /// Words of which a password is only meant when a sign follows: they mean other things too.
  static boolean vague(String lower) {
    return switch (lower) {
      case "pass", "passe", "contra", "pin", "clave", "claves", "пин", "пасс" -> true;
      default -> false;
    };
  }

  /// Whether this "is" says that a password follows, after this word.
  static boolean says(String copula, String previous) {
    return !person(previous) && !negation(previous) && !copula.equals("это");
  }

  private static boolean negation(String lower) {
    return switch (lower) {
      case "not", "nicht", "não", "nao", "no", "не", "never", "nunca", "nie" -> true;
      default -> false;
    };
  }

  /// Names of accounts that come with a device or a program.
  static boolean builtIn(String lower) {
    return switch (lower) {
      case "admin", "root", "administrator", "user", "test", "demo", "guest" -> true;
      default -> false;
    };
  }

  /// What helps to remember a password, and is told instead of it.
  static boolean hint(String lower) {
    return switch (lower) {
      case "hint", "question", "dica", "pergunta", "hinweis", "frage", "pista", "pregunta" -> true;
      case "подсказка", "вопрос" -> true;
      default -> false;
    };
  }

  static boolean and(String lower) {
    return switch (lower) {
      case "and", "or", "e", "ou", "und", "oder", "y", "o", "u", "и", "или", "&" -> true;
      default -> false;
    };
  }

  /// Words that lead to another thing than the password itself: "the password for …".
  static boolean leads(String lower) {
    return LEADS.contains(lower);
  }

  /// Who does something: what follows is no password yet. Words for coming in, with a name and a
  /// password: "log in with ana / Regen2".
  static boolean enters(String lower) {
    return login(lower) || ENTERS.contains(lower);
  }

  static boolean person(String lower) {
    return switch (lower) {
      case "i", "we", "they", "you", "he", "she", "ich", "wir", "eu", "nós", "yo", "я", "мы" ->
          true;
      default -> false;
    };
  }

  /// Verbs as well: they need a sign.
  static boolean verb(String lower) {
    return lower.equals("pass") || lower.equals("passe") || lower.equals("contra");
  }

  static boolean login(String lower) {
    return LOGINS.contains(lower);
  }

  /// Words that mean the name and the password at once.
  static boolean plural(String lower) {
    return switch (lower) {
      case "credentials",
          "creds",
          "zugangsdaten",
          "anmeldedaten",
          "logindaten",
          "credenciais",
          "acessos",
          "credenciales",
          "accesos",
          "доступы",
          "реквизиты" ->
          true;
      default -> false;
    };
  }

  static boolean copula(String lower) {
    return COPULAS.contains(lower);
  }

  /// What stands between a password and the word for it: "hunter2 as my password".
  static boolean taken(String lower) {
    return switch (lower) {
      case "as", "como", "als", "качестве", "как" -> true;
      default -> false;
    };
  }

  /// "Palabra clave": before these words for passwords, which then mean something else.
  static boolean other(String lower) {
    return switch (lower) {
      case "palabra", "palabras", "frase", "dato", "punto", "figura" -> true;
      default -> false;
    };
  }

  /// What makes one word of two: "пин-код", "PIN-Nummer".
  static boolean code(String lower) {
    return switch (lower) {
      case "code", "код", "кода", "nummer", "number", "code:" -> true;
      default -> false;
    };
  }

  static boolean towards(String lower) {
    return TOWARDS.contains(lower);
  }

  static boolean filler(String lower) {
    return FILLERS.contains(lower);
  }

  /// Whether nothing else is spoken of: what stands on both sides of this word is of one kind.
  static boolean joins(String lower) {
    return JOINS.contains(lower)
        || FILLERS.contains(lower)
        || OWNERS.contains(lower)
        || COPULAS.contains(lower)
        || TOWARDS.contains(lower);
  }

  static boolean from(String lower) {
    return FROMS.contains(lower);
  }

  /// What is a word before "passe" alone: "palavra passe" is a password, "passe" may be anything.
  static boolean firstHalf(String lower) {
    return lower.equals("palavra");
  }

  /// What a phrase is for that opens wallets and accounts.
  static boolean opening(String lower) {
    return switch (lower) {
      case "seed", "recovery", "mnemonic", "secret", "backup", "сид", "парольная", "секретная" ->
          true;
      default -> false;
    };
  }

  static boolean phrase(String lower) {
    return switch (lower) {
      case "passphrase", "phrase", "frase", "фраза" -> true;
      default -> false;
    };
  }

  static boolean owner(String lower) {
    return OWNERS.contains(lower);
  }

  private static boolean letters(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Chars.digit(c) || "!@#$%^&*+=~_".indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }

  /// A word of the language that is no password, as far as its form can tell.
  static boolean ordinary(String given) {
    int end = given.length();
    while (end > 0 && "!?.,".indexOf(given.charAt(end - 1)) >= 0) {
      end--;
    }
    var lower = given.substring(0, end);
    return ORDINARY.contains(lower)
        || FILLERS.contains(lower)
        || PASSWORDS.contains(lower)
        || (letters(lower)
            && (ENDINGS.end(lower)
                || (lower.startsWith("ge") && (lower.endsWith("t") || lower.endsWith("en")))));
  }
}
