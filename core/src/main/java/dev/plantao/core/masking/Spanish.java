package dev.plantao.core.masking;

import static java.util.Map.entry;

import java.util.Map;

/// Spanish.
final class Spanish {
  static final Map<Sense, String> WORDS =
      Map.ofEntries(
          entry(
              Sense.PASSES,
              """
              paso acceso seguridad recuperación
              """),
          entry(
              Sense.SAME,
              """
              misma igual
              """),
          entry(
              Sense.HANDS,
              """
              mandó dio pasó envió dictó mandaron dieron pasaron enviaron
              """),
          entry(
              Sense.FILES,
              """
              archivo archivos cifrado cifrada encriptado comprimido
              """),
          entry(
              Sense.OPENS,
              """
              abrir abre abren abrirlo abrirla desbloquear descomprimir descomprime desbloquea
              """),
          entry(
              Sense.PASSWORD,
              """
              contraseña contraseñas contra contrasena contrasenia contrasenya clave claves
              secreto
              """),
          entry(Sense.VAGUE, "contra clave claves secreto"),
          entry(Sense.OTHER, "palabra palabras frase dato punto figura"),
          entry(Sense.PHRASE, "frase"),
          entry(Sense.HINT, "pista pregunta"),
          entry(Sense.LOGIN, "credenciales acceso accesos cuenta"),
          entry(Sense.PLURAL, "credenciales accesos"),
          entry(
              Sense.ENTERS,
              """
              entren entré entrar entra entro acceso desbloquear entraba entramos ingreso ingresar
              cifrado cifrada encriptado protegido protegida iniciar provisional temporal
              descomprimir descomprime entrad ingresa ingresen
              desbloquea entráis
              """),
          entry(
              Sense.IS,
              """
              es era fue siendo quedó será sería son eran siendo
              """),
          entry(Sense.TAKEN, "como"),
          entry(Sense.TOWARDS, "siendo puse usé escribí para como con por a valor"),
          entry(Sense.FROM, "de del desde"),
          entry(Sense.LEADS, "para por de del en al sobre contra"),
          entry(
              Sense.FILLER,
              """
              yo entonces eh ahora todavía actualmente simplemente el la esta este esto solo
              sigue seguía pasó continúa
              siempre
              """),
          entry(
              Sense.JOINS,
              """
              y o u luego también otra otro segunda nuevo nueva vieja antigua cambié
              """),
          entry(Sense.AND, "y o u"),
          entry(Sense.OWNER, "mi la nuestra su una el actual nueva vieja antigua anterior"),
          entry(Sense.PERSON, "yo"),
          entry(Sense.NEGATION, "no nunca"),
          entry(
              Sense.ORDINARY,
              """
              falla anda no nunca incorrecta incorrecto correcta correcto inválida válida
              obligatoria obligatorio vacía caducada débil fuerte perdida olvidada segura antigua
              nueva vieja misma mismo diferente esa esta aquí igual mía tuya suya nuestra buena
              mala muy poco más menos corta larga por favor problema ayuda siempre todavía ya
              también sensible secreta única cuál cuándo dónde porque cómo funciona bloqueada
              necesaria personal ayer hoy mañana código número nombre todo nada otro otra celular
              móvil navegador datos presionar incorrectos incorrectas correctos correctas ésta
              éste esto luego cual quién quien números numeros letras dígitos dígito cifras
              desesperante triste raro rara extraño extraña difícil fácil imposible posible simple
              complicado complicada vacío abierto abierta cerrado cerrada pendiente lista listo
              libre lleno vencida vencido mínimo máximo nadie alguien cualquier otros otras mismas
              propia propio pegada pegado impresa escrita adjunto adjunta último última primera
              primero cancelado inútil absurdo absurda ridículo ridícula horrible pésimo al
              permitido permitida prohibido normal falta cambió rápido lento mejor peor enfermo
              ausente nula nulo hecha dicha puesta vista rota muerta gratis
              cambio generador pantalla enlace correo formulario gestor campo política página
              tipo olvido reseteo
              """),
          entry(
              Sense.TRIES,
              """
              prueba prueben pruebe intenta intenten intente probé probando probamos
              """),
          entry(
              Sense.PUTS,
              """
              pongo puse meto metí escribo escribí uso usé tecleo tecleé puso elegí escribió anoté
              puesto usamos quitó tirando entra metemos ponemos usaba usábamos poner ponga
              pónganme elige definí restablecí restablecieron marquen marque tecleen teclee digite
              digiten
              metiendo poniendo escribiendo tecleando usando usé
              """),
          entry(Sense.BREAKS, "pero y o si porque cuando gracias donde"),
          entry(Sense.SPELLS, "minúsculas minusculas mayúsculas mayusculas espacios junto"),
          entry(
              Sense.MEMORY,
              "nombre perro perra gato gata año cumple cumpleaños hija hijo madre esposa"),
          entry(
              Sense.IDS,
              """
              pedido error versión modelo usuario cuenta factura seguimiento código login usuaria
              empleado compañera compañero cliente extensión teléfono móvil puesto equipo usuarios
              cuentas
              """),
          entry(
              Sense.REFERENCES,
              """
              petición peticiones solicitud sesión traza correlación transacción hash checksum
               suma firma huella artículo evento paquete envío guía rastreo
              seguimiento factura recibo ticket expediente referencia pedido pedidos reserva
              contrato serie modelo plantilla campaña plugin error errores mensaje tarea
              incidencia terminada terminado cupón postal versión folio resumen
              """),
          entry(
              Sense.CALLS,
              """
              llame llamen llamar llámeme llámenme llamarme llama  tel
              extensión
              """),
          entry(
              Sense.DIGITS,
              """
              código codigo códigos combinación desbloquear desbloqueen desbloquea desbloquee
              """),
          entry(
              Sense.LOCKS,
              """
              verificación pasos bloqueo desbloqueo desbloquear alarma puerta portón caja
              supervisor supervisora acceso seguridad confirmación autenticación recuperación
              garaje entrada turno pantalla sim
              desbloqueen desbloquea desbloquee
              """),
          entry(Sense.NETS, "red wifi wi-fi router internet"),
          entry(Sense.KEYS, "clave"),
          entry(Sense.FORMERLY, "antes"),
          entry(Sense.NOTES, "papel papelito nota post-it etiqueta cuaderno"),
          entry(Sense.ALWAYS, "siempre"),
          entry(
              Sense.ASKS,
              """
              escriban escriba pongan usen use usar introduzca introduzcan metan meta teclea
              escribe pon pone di dimos
              """),
          entry(Sense.NAMELY, "osea"));

  private Spanish() {}
}
