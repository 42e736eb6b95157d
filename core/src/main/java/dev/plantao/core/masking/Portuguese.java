package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// Portuguese.
final class Portuguese {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(Sense.PASSWORD, "senha senhas passe sennha sehna contrasenha"),
          entry(Sense.VAGUE, "passe contra"),
          entry(Sense.VERB, "passe contra"),
          entry(Sense.FIRST_HALF, "palavra"),
          entry(Sense.PHRASE, "frase"),
          entry(Sense.HINT, "dica pergunta"),
          entry(Sense.LOGIN, "acesso acessos credenciais usuário usuario conta"),
          entry(Sense.PLURAL, "credenciais acessos"),
          entry(Sense.ENTERS, "entrar entra entre entrem entrei"),
          entry(Sense.IS, "é era ficou foi será seria são"),
          entry(Sense.TAKEN, "como"),
          entry(Sense.TOWARDS, "sendo coloquei usei digitei e eh para como com pra por valor a"),
          entry(Sense.FROM, "de da do"),
          entry(Sense.LEADS, "para por do da de dos das em no na pelo pela sobre"),
          entry(
              Sense.FILLER,
              """
              eu antes agora ainda atualmente simplesmente assim o a esta essa só então
              """),
          entry(
              Sense.JOINS,
              """
              e ou então outra outro segunda novo velha antiga depois primeiro mudei troquei
              """),
          entry(Sense.AND, "e ou o"),
          entry(Sense.OWNER, "minha a nossa sua senha o atual nova"),
          entry(Sense.PERSON, "eu nós"),
          entry(Sense.NEGATION, "não nao no nunca"),
          entry(
              Sense.ORDINARY,
              """
              falla falha anda não nunca errada errado certa certo correta correto incorreta
              incorreto inválida inválido válida obrigatória obrigatório falhou vazia expirada fraca
              forte perdida esquecida segura antiga nova velha mesma mesmo diferente essa esta isso
              isto aqui igual minha sua nossa pessoal boa ruim muito pouco mais menos curta longa
              grande pequena por favor problema ajuda sempre ainda já também sensível secreta única
              qual quando onde porque como funciona funcionou bloqueada necessária
              """));

  private Portuguese() {}
}
