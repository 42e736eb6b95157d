package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// English.
final class English {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(
              Sense.PASSES,
              """
              security access recovery backup
              """),
          entry(
              Sense.SAME,
              """
              same
              """),
          entry(
              Sense.HANDS,
              """
              gave sent texted told handed given dictated emailed
              """),
          entry(
              Sense.FILES,
              """
              zip pdf archive archives encrypted rar 7z docx xlsx spreadsheet
              """),
          entry(
              Sense.OPENS,
              """
              open opens opened opening unlock unlocks unzip unpack extract decrypt
              """),
          entry(
              Sense.PASSWORD,
              """
              password passwords passwd pswd psw pword passwrd pasword passcode passphrase pwd pw
              passcodes codeword pincode pin pass passphrases
              pswrd passwd pwrd
              """),
          entry(Sense.VAGUE, "pass pin "),
          entry(Sense.VERB, "pass"),
          entry(Sense.CODE, "code number code:"),
          entry(Sense.PHRASE, "passphrase phrase sentence"),
          entry(
              Sense.OPENING,
              """
              seed recovery mnemonic secret backup security memorable
              """),
          entry(Sense.HINT, "hint question"),
          entry(Sense.LOGIN, "login logins credentials creds access account user username"),
          entry(Sense.PLURAL, "credentials creds"),
          entry(Sense.BUILT_IN, "admin root administrator user test demo guest"),
          entry(
              Sense.ENTERS,
              """
              enter log logged sign signed unlock unlocking sftp ftp ssh vpn encrypted protected
              unlocks login-in password-protected locked-out locked signing logging temporary
              unpack unzip extract decrypt
              """),
          entry(
              Sense.IS,
              """
              is was equals reads be are named called that's that’s it's it’s were
              """),
          entry(Sense.TAKEN, "as"),
          entry(
              Sense.TOWARDS,
              """
              being to as with using into typed type entered enter put chose set value is:
              """),
          entry(Sense.FROM, "from"),
          entry(Sense.LEADS, "for of on at in by from about against via per"),
          entry(
              Sense.FILLER,
              """
              i now still currently simply just set like this following the a an again always:
              only actually previously formerly then uh um back
              """),
          entry(
              Sense.JOINS,
              """
              and or one ones second other then also both first before after it it's it’s changed
              set
              """),
          entry(Sense.AND, "and or"),
          entry(
              Sense.OWNER,
              """
              my the our his her their your a current new old admin temporary login test previous
              former usual
              """),
          entry(Sense.PERSON, "i we they you he she"),
          entry(Sense.NEGATION, "not no never"),
          entry(
              Sense.ORDINARY,
              """
              not no never wrong right correct incorrect invalid valid required missing empty
              expired weak strong lost forgotten known unknown unsafe safe secure insecure good
              bad fine okay reset changed blocked locked rejected accepted being still already
              also always case longer short shorter long too very the same different this that
              there what which where when who why how mine yours hers ours here gone stolen leaked
              compromised stored saved hashed encrypted hidden shown displayed sent asked made
              done working broken unchanged mandatory optional sensitive protected needed ignored
              visible please must should can will cannot could would have has had does did was
              were been they them you your with from about after before because unless until
              problem problems issue issues question works work fails fail ok help support policy
              manager field page form link recovery settings screen prompt change login logout
              account email mail user username number letters characters true false null none
              expiring failing loading resetting yesterday today tomorrow tonight twice again
              manually slowly code name it her him everything something nothing chrome firefox
              safari edge google apple microsoft outlook windows mac phone laptop browser app site
              website press wifi vpn root admin server domain usename whose whats dead another
              digit digits least minimum maximum embarrassing annoying strange weird odd
              ridiculous enough hate attached enclosed available unavailable unlimited limited
              back due open closed pending ready free full printed written taped glued next
              previous last first only one somewhere nowhere unclear clear obvious impossible
              possible easy hard difficult simple complicated short-lived personal private public
              anything anyone nobody everyone accessible correct-ish useless outdated old new
              updated part just per via case-sensitive accepting whatever elsewhere offline online
              down up off allowed forbidden normal usual legal nice great impressive failed lacks
              faster slower better worse easier harder simpler quicker fine-grained sick ill
              absent away gratis
              blank unaffected
              """),
          entry(Sense.TRIES, "try tried trying"),
          entry(
              Sense.PUTS,
              """
              entered type typed put used use using made set chose choose picked took take write
              wrote typing entering inserted choosing noted enters types picking keyed reset dial
              press
              """),
          entry(
              Sense.BREAKS,
              """
              but and or though if because since when while so lol haha pls plz please thx thanks
              btw yet however where
              """),
          entry(Sense.SPELLS, "caps lowercase uppercase spaces capitals"),
          entry(Sense.MEMORY, "name dog cat year birthday birth wife daughter son kids mother"),
          entry(
              Sense.IDS,
              """
              order ticket error version tracking model user username account invoice build case
              ref reference code id login handle nick colleague employee extension ext client
              customer phone number port room desk printer users accounts usernames agents
              colleagues customers
              """),
          entry(
              Sense.REFERENCES,
              """
              request requests session sessions trace correlation transaction hash checksum digest
              fingerprint sha signature md5 build commit release article sku item event webhook
              parcel shipment tracking invoice receipt ticket tickets case reference referenced
              ref order orders booking contract policy serial imei mac model template campaign
              plugin firmware error errors message uuid guid job task incident issue log ending
              quote voucher coupon promo id ids
              """),
          entry(Sense.CALLS, "call calls  ring dial  tel  "),
          entry(Sense.DIGITS, "code codes number unlock"),
          entry(
              Sense.LOCKS,
              """
              verification verify two-step two-factor 2-step 2fa lock locks unlock unlocking alarm
              door gate supervisor manager safe screen pincode sim access entry security
              confirmation authentication backup recovery voicemail mailbox entrance garage shift
              till kiosk step parental
              """),
          entry(Sense.NETS, "wifi wi-fi wlan ssid network hotspot router guest-wifi wireless"),
          entry(Sense.KEYS, "key"),
          entry(Sense.FORMERLY, "before formerly previously earlier"),
          entry(Sense.NOTES, "note paper sticky post-it slip card notebook sticker"),
          entry(Sense.ALWAYS, "always simply just"),
          entry(Sense.ASKS, "input insert supply provide"),
          entry(Sense.NAMELY, "namely"));

  private English() {}
}
