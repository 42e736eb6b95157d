package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// Portuguese.
final class Portuguese {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(
              Sense.OPENING,
              """
              secreta secretas
              """),
          entry(
              Sense.PASSES,
              """
              segurança acesso recuperação
              """),
          entry(
              Sense.SAME,
              """
              mesma igual
              """),
          entry(
              Sense.HANDS,
              """
              mandou passou deu enviou ditou disse mandaram passaram deram enviaram
              mandou-me deu-me enviou-me passou-me ditou-me
              """),
          entry(
              Sense.FILES,
              """
              arquivo arquivos criptografado criptografada zipado ficheiro cifrado
              """),
          entry(
              Sense.OPENS,
              """
              abrir abre abrem abra abrem-se abri-lo desbloquear descompactar descompacta
              extrair desbloqueia
              """),
          entry(
              Sense.PASSWORD,
              """
              senha senhas passe sennha sehna contrasenha contrassenha segredo snh senh
              """),
          entry(Sense.VAGUE, "passe contra segredo"),
          entry(Sense.VERB, "passe contra"),
          entry(Sense.FIRST_HALF, "palavra"),
          entry(Sense.PHRASE, "frase"),
          entry(Sense.HINT, "dica pergunta"),
          entry(Sense.LOGIN, "acesso acessos credenciais usuário usuario conta"),
          entry(Sense.PLURAL, "credenciais acessos"),
          entry(
              Sense.ENTERS,
              """
              entrar entra entre entrem entrei acesso desbloquear entrava entramos logar logo loga
              criptografado criptografada protegido protegida cifrado encriptado destravar iniciar
              acessar trancado provisória temporária descompactar descompacte extrair acesse
              acessem
              """),
          entry(
              Sense.IS,
              """
              é era ficou foi será seria são eh eram sendo
              ser
              """),
          entry(Sense.TAKEN, "como"),
          entry(Sense.TOWARDS, "sendo coloquei usei digitei e eh para como com pra por valor a"),
          entry(Sense.FROM, "de da do"),
          entry(Sense.LEADS, "para por do da de dos das em no na pelo pela sobre"),
          entry(
              Sense.FILLER,
              """
              eu antes agora ainda atualmente simplesmente assim o a esta essa só então
              continua continuava segue passou atualmente
              sempre
              """),
          entry(
              Sense.JOINS,
              """
              e ou então outra outro segunda novo velha antiga depois primeiro mudei troquei
              """),
          entry(Sense.AND, "e ou o"),
          entry(Sense.OWNER, "minha a nossa sua senha o atual nova antiga velha anterior"),
          entry(Sense.PERSON, "eu nós"),
          entry(Sense.NEGATION, "não nao no nunca"),
          entry(
              Sense.ORDINARY,
              """
              falla falha anda não nunca errada errado certa certo correta correto incorreta
              incorreto inválida inválido válida obrigatória obrigatório falhou vazia expirada
              fraca forte perdida esquecida segura antiga nova velha mesma mesmo diferente essa
              esta isso isto aqui igual minha sua nossa pessoal boa ruim muito pouco mais menos
              curta longa grande pequena por favor problema ajuda sempre ainda já também sensível
              secreta única qual quando onde porque como funciona funcionou bloqueada necessária
              ontem hoje amanhã código numero número nome tudo nada ele ela outro outra celular
              navegador aplicativo site chave dados pressionar incorretos incorretas corretos
              corretas inválidos quem cadê números numeros letras dígitos dígito algarismo
              algarismos triste chato chata complicado complicada estranho estranha impossível
              possível difícil fácil simples vazio aberto aberta fechado fechada pendente pronto
              pronta livre cheio vencida vencido válido pelo mínimo máximo ninguém alguém qualquer
              outros outras mesmas própria próprio colada colado impressa escrita escrito anexo
              último última primeira primeiro cancelado atualizada padrão burocrático inútil
              absurdo absurda ridículo horrível péssimo péssima permitido permitida proibido
              normal falta mudou rápido lento melhor pior doente ausente nula nulo aceite entregue
              feita dita posta paga vista mudada morta extinta grátis
              troca mudança gerenciador tela formulário link gerador
              """),
          entry(
              Sense.TRIES,
              """
              tenta tente tentei tentar testa testem tentem testei experimentei experimentem
              experimente
              """),
          entry(
              Sense.PUTS,
              """
              coloco coloquei coloca ponho pus uso usei digito digitei boto botei escrevo escrevi
              pus cadastrei ponha usamos escrito escrita digitar digitando colocando escolhi elegi
              botou anotei anotado pusemos usar usando colocou pôs usava usavam defini definimos
              escolheu cadastramos metemos ponham redefini resetei redefiniram digite digitem
              tecle
              metendo escrevendo pondo colocar pôr botar usei
              """),
          entry(Sense.BREAKS, "mas e ou porém se porque quando pois obrigado obrigada onde"),
          entry(
              Sense.SPELLS,
              "minusculo minúsculo minúsculas minusculas minúscula maiúsculo maiúsculas maiusculas maiúscula espaços junto minusculo"),
          entry(
              Sense.MEMORY,
              "nome cachorro cachorra gata gato ano aniversário filho filha mãe esposa"),
          entry(
              Sense.IDS,
              """
              pedido erro versão modelo usuário usuario conta rastreio protocolo código login
              usuária colaborador colaboradora colega matrícula chamado cliente ramal telefone
              fone sala porta usuários utilizador utilizadores contas
              """),
          entry(
              Sense.REFERENCES,
              """
              requisição requisições solicitação sessão rastro correlação transação hash checksum
              verificador assinatura artigo item evento encomenda rastreio rastreamento fatura
              recibo nota boleto chamado protocolo protocolos referência pedido pedidos reserva
              contrato série modelo campanha plugin erro erros mensagem tarefa incidente terminado
              terminada final cupom postal cep cpf cnpj resumo versão
              """),
          entry(
              Sense.CALLS,
              """
              ligue ligar liga ligo  telefonar tel   ramal
              """),
          entry(
              Sense.DIGITS,
              """
              código codigo códigos desbloquear destravar desbloqueiem desbloqueie desbloqueia
              """),
          entry(
              Sense.LOCKS,
              """
              verificação etapas passos bloqueio desbloqueio alarme porta portão cofre supervisor
              supervisora acesso segurança confirmação autenticação recuperação desbloquear chip
              garagem entrada turno caixa destravar
              desbloqueiem desbloqueie desbloqueia
              """),
          entry(Sense.NETS, "rede wi-fi wifi roteador internet"),
          entry(Sense.KEYS, "chave"),
          entry(Sense.FORMERLY, "antes"),
          entry(Sense.NOTES, "papel papelzinho bilhete etiqueta post-it caderno"),
          entry(Sense.ALWAYS, "sempre"),
          entry(
              Sense.ASKS,
              """
              digitem escrevam escreva insiram insira usem use ponha coloquem coloque botem bote
              informem informe preencham deem dei demos
              """),
          entry(Sense.NAMELY, "nomeadamente"));

  private Portuguese() {}
}
