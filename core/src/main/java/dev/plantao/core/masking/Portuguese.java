package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// Portuguese.
final class Portuguese {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(Sense.PASSWORD, "senha senhas passe sennha sehna contrasenha contrassenha"),
          entry(Sense.VAGUE, "passe contra"),
          entry(Sense.VERB, "passe contra"),
          entry(Sense.FIRST_HALF, "palavra"),
          entry(Sense.PHRASE, "frase"),
          entry(Sense.HINT, "dica pergunta"),
          entry(Sense.LOGIN, "acesso acessos credenciais usuário usuario conta"),
          entry(Sense.PLURAL, "credenciais acessos"),
          entry(Sense.ENTERS, "entrar entra entre entrem entrei acesso desbloquear"),
          entry(Sense.IS, "é era ficou foi será seria são eh"),
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
              qual quando onde porque como funciona funcionou bloqueada necessária ontem hoje amanhã
              código numero número nome tudo nada ele ela outro outra celular navegador aplicativo
              site chave dados pressionar incorretos incorretas corretos corretas inválidos quem
              cadê
              """),
          entry(Sense.TRIES, "tenta tente tentei tentar testa testem tentem"),
          entry(
              Sense.PUTS,
              """
              coloco coloquei coloca ponho pus uso usei digito digitei boto botei escrevo escrevi
              pus cadastrei ponha usamos escrito escrita digitar digitando colocando escolhi elegi
              botou anotei anotado pusemos usar usando
              """),
          entry(Sense.BREAKS, "mas e ou porém se porque quando pois obrigado obrigada"),
          entry(
              Sense.SPELLS,
              "minusculo minúsculo minúsculas minusculas minúscula maiúsculo maiúsculas maiusculas maiúscula espaços junto minusculo"),
          entry(
              Sense.MEMORY,
              "nome cachorro cachorra gata gato ano aniversário filho filha mãe esposa"),
          entry(
              Sense.IDS,
              "pedido erro versão modelo usuário usuario conta rastreio protocolo código login usuária colaborador colaboradora colega matrícula chamado cliente ramal telefone fone sala porta"),
          entry(Sense.NAMELY, "nomeadamente"));

  private Portuguese() {}
}
